from main import app


def test_document_can_be_made() -> None:
    operation = app.openapi()["paths"]["/books"]["get"]
    assert operation["operationId"] == "list_books"
    assert operation["tags"] == ["books"]
    assert "deprecated" not in operation
