from main import app

document = app.openapi()
OPERATIONS = [
    (path, operation) for path, item in document["paths"].items() for operation in item.values()
]


def test_ids_are_those_of_the_clients() -> None:
    ids = [operation["operationId"] for _, operation in OPERATIONS]
    assert len(set(ids)) == len(ids)


def test_only_the_titles_are_deprecated() -> None:
    deprecated = [path for path, operation in OPERATIONS if operation.get("deprecated")]
    assert deprecated == ["/titles"]


def test_nothing_internal_is_shown() -> None:
    assert [path for path, _ in OPERATIONS if path.startswith("/internal")] == []


def test_no_todo_is_shown() -> None:
    for _, operation in OPERATIONS:
        assert "TODO" not in operation.get("description", "")


def test_each_tag_is_explained() -> None:
    explained = {tag["name"] for tag in document["tags"]}
    for _, operation in OPERATIONS:
        assert len(operation["tags"]) == 1
        assert set(operation["tags"]) <= explained
