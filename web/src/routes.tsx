/** Every address of the front end; a page's code is loaded when it is opened, its data at the same time. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";

import {
  listSubmissionsOptions,
  readDraftOptions,
  readExerciseOptions,
  readHelpOptions,
  readMyTargetOptions,
  readPlanOptions,
  readReadinessOptions,
  readSyllabusOptions,
  readTopicOptions,
} from "./api/generated/@tanstack/react-query.gen";
import { queryClient } from "./api/queries";
import { type Filter as CardFilter, FILTERS as CARD_FILTERS } from "./features/review/list/names";
import { readFilter } from "./features/catalog/exercises/filter";

// `code` is a view of its own below 768 px only; wider, the editor is always there.
const TABS = ["task", "result", "hints", "solutions", "history", "code"] as const;
export type WorkspaceTab = (typeof TABS)[number];

/** A failed load is shown by the page itself, which asks the same query. */
const pageShowsIt = () => undefined;

const root = createRootRoute({
  notFoundComponent: lazyRouteComponent(() => import("./features/system/NotFoundPage"), "NotFoundPage"),
});

const landing = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: lazyRouteComponent(() => import("./features/landing/LandingPage"), "LandingPage"),
});

const about = createRoute({
  getParentRoute: () => root,
  path: "/about",
  component: lazyRouteComponent(() => import("./features/system/AboutPage"), "AboutPage"),
});

const syllabus = createRoute({
  getParentRoute: () => root,
  path: "/syllabus",
  loader: () => void queryClient.query(readSyllabusOptions()).catch(pageShowsIt),
  component: lazyRouteComponent(() => import("./features/catalog/SyllabusPage"), "SyllabusPage"),
});

const topic = createRoute({
  getParentRoute: () => root,
  path: "/topics/$section/$topic",
  loader: ({ params }) => void queryClient.query(readTopicOptions({ path: params })).catch(pageShowsIt),
  component: lazyRouteComponent(() => import("./features/catalog/TopicPage"), "TopicPage"),
});

const exercises = createRoute({
  getParentRoute: () => root,
  path: "/exercises",
  validateSearch: readFilter,
  loader: () => void queryClient.query(readSyllabusOptions()).catch(pageShowsIt),
  component: lazyRouteComponent(() => import("./features/catalog/exercises/ExercisesPage"), "ExercisesPage"),
});

const exercise = createRoute({
  getParentRoute: () => root,
  path: "/exercises/$slug",
  validateSearch: (search): { tab?: WorkspaceTab } => {
    const tab = TABS.find((name) => name === search.tab);
    return tab ? { tab } : {};
  },
  loader: ({ params: path }) => {
    void queryClient.query(readExerciseOptions({ path })).catch(pageShowsIt);
    void queryClient.query(readDraftOptions({ path })).catch(pageShowsIt);
    void queryClient.query(listSubmissionsOptions({ path })).catch(pageShowsIt);
    void queryClient.query(readHelpOptions({ path })).catch(pageShowsIt);
  },
  component: lazyRouteComponent(() => import("./features/practice/WorkspacePage"), "WorkspacePage"),
});

const review = createRoute({
  getParentRoute: () => root,
  path: "/review",
  validateSearch: (search): { topic?: string; section?: string } => ({
    ...(typeof search.topic === "string" ? { topic: search.topic } : {}),
    ...(typeof search.section === "string" ? { section: search.section } : {}),
  }),
  component: lazyRouteComponent(() => import("./features/review/session/ReviewPage"), "ReviewPage"),
});

const reviewDone = createRoute({
  getParentRoute: () => root,
  path: "/review/done",
  validateSearch: (search): { since?: string } => (typeof search.since === "string" ? { since: search.since } : {}),
  component: lazyRouteComponent(() => import("./features/review/done/DonePage"), "DonePage"),
});

const reviewCatchUp = createRoute({
  getParentRoute: () => root,
  path: "/review/catch-up",
  component: lazyRouteComponent(() => import("./features/review/catchup/CatchUpPage"), "CatchUpPage"),
});

const reviewCards = createRoute({
  getParentRoute: () => root,
  path: "/review/cards",
  validateSearch: (search): { state?: CardFilter; topic?: string } => {
    const state = CARD_FILTERS.find((name) => name === search.state);
    return { ...(state ? { state } : {}), ...(typeof search.topic === "string" ? { topic: search.topic } : {}) };
  },
  component: lazyRouteComponent(() => import("./features/review/list/CardsPage"), "CardsPage"),
});

const start = createRoute({
  getParentRoute: () => root,
  path: "/start",
  loader: () => void queryClient.query(readMyTargetOptions()).catch(pageShowsIt),
  component: lazyRouteComponent(() => import("./features/start/StartPage"), "StartPage"),
});

const placement = createRoute({
  getParentRoute: () => root,
  path: "/start/placement",
  component: lazyRouteComponent(() => import("./features/start/placement/PlacementPage"), "PlacementPage"),
});

const plan = createRoute({
  getParentRoute: () => root,
  path: "/start/plan",
  loader: () => {
    void queryClient.query(readPlanOptions()).catch(pageShowsIt);
    void queryClient.query(readReadinessOptions()).catch(pageShowsIt);
  },
  component: lazyRouteComponent(() => import("./features/start/PlanPage"), "PlanPage"),
});

const readiness = createRoute({
  getParentRoute: () => root,
  path: "/readiness",
  loader: () => void queryClient.query(readReadinessOptions()).catch(pageShowsIt),
  component: lazyRouteComponent(() => import("./features/readiness/ReadinessPage"), "ReadinessPage"),
});

const method = createRoute({
  getParentRoute: () => root,
  path: "/readiness/method",
  component: lazyRouteComponent(() => import("./features/readiness/MethodPage"), "MethodPage"),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: "/settings",
  loader: () => void queryClient.query(readMyTargetOptions()).catch(pageShowsIt),
  component: lazyRouteComponent(() => import("./features/settings/TargetPage"), "TargetPage"),
});

const data = createRoute({
  getParentRoute: () => root,
  path: "/data",
  component: lazyRouteComponent(() => import("./features/learners/DataPage"), "DataPage"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    landing,
    about,
    syllabus,
    topic,
    exercises,
    exercise,
    review,
    reviewDone,
    reviewCatchUp,
    reviewCards,
    start,
    placement,
    plan,
    readiness,
    method,
    settings,
    data,
  ]),
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
