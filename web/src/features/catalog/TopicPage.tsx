import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";

import { readTopicOptions } from "../../api/generated/@tanstack/react-query.gen";
import { problemStatus } from "../../api/problem";
import { ProblemNote } from "../../ui/ProblemNote";
import { Waiting } from "../../ui/Waiting";
import { NotFoundPage } from "../system/NotFoundPage";
import { Page } from "../system/Page";
import { ContentsAside } from "./ContentsAside";
import { Lesson } from "./Lesson";
import { SectionAside } from "./SectionAside";
import { useHashTarget } from "./useHashTarget";
import "./topic.css";

/** A topic: its section at the left, its lesson with cards and exercises, its contents at the right. */
export function TopicPage() {
  const path = useParams({ from: "/topics/$section/$topic" });
  const topic = useQuery(readTopicOptions({ path }));
  useHashTarget(topic.data !== undefined);
  if (problemStatus(topic.error) === 404) return <NotFoundPage />;
  return (
    <Page title={topic.data?.title ?? "Topic"}>
      <div className="wrap lesson">
        {topic.data ? <SectionAside topic={topic.data} /> : <aside className="side" aria-label="Section" />}
        <main className="prose" id="main">
          {topic.data && <Lesson key={topic.data.slug} topic={topic.data} />}
          {topic.isPending && <Waiting rows={14} label="Loading the lesson" />}
          {topic.isError && (
            <ProblemNote error={topic.error} title="The topic did not load." onRetry={() => void topic.refetch()} />
          )}
        </main>
        {topic.data && <ContentsAside topic={topic.data} />}
      </div>
    </Page>
  );
}
