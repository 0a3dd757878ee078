// Mercurius with its just-in-time compiler and loaders, as somebody who knows it well would write it: the same schema as Jatigi's as
// far as the questions need it, one statement for each level, no session and no permissions.
import Fastify from "fastify";
import mercurius from "mercurius";
import * as store from "./store.mjs";

const schema = `
  scalar Date
  enum FigureKind { STOCK FLOW }
  enum PopulationGroup { IDP RETURNED_IDP RETURNEE REPATRIATE REFUGEE MIGRANT HOST }
  enum AggregateDimension { AREA_REGION MONTH }
  enum FigureOrderField { REFERENCE_PERIOD_END }
  enum Direction { ASC DESC }
  input GroupFilter { eq: PopulationGroup! }
  input KindFilter { eq: FigureKind! }
  input DateFilter { gte: Date lte: Date }
  input FigureFilter { group: GroupFilter! kind: KindFilter! referencePeriod: DateFilter! }
  input FigureOrder { field: FigureOrderField! direction: Direction! }
  interface Node { id: ID! }
  type Point { lat: Float! lon: Float! }
  type Area { code: String! nameFr: String! point: Point parent: Area }
  type Period { start: Date end: Date! }
  type Round { number: Int operation: String! }
  type ReleaseLink { title: String! }
  type Part { sex: String ageMin: Int ageMax: Int individuals: Int }
  type PopulationFigure implements Node {
    id: ID! kind: FigureKind! group: PopulationGroup! individuals: Int households: Int reason: String referencePeriod: Period!
    area: Area! round: Round release: ReleaseLink! breakdown: [Part!]!
  }
  type Headcount { individuals: Int households: Int }
  type Group { area: Area period: Period sum: Headcount! count: Int! }
  type Aggregate { groups(by: [AggregateDimension!]!): [Group!]! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type FigureConnection { nodes: [PopulationFigure!]! pageInfo: PageInfo! aggregate: Aggregate }
  type Publisher { acronym: String! }
  type Release { id: ID! title: String! publisher: Publisher! referencePeriod: Period! round: Int figures(first: Int!): FigureConnection! }
  type ReleaseEdge { cursor: String! }
  type ReleaseConnection { nodes: [Release!]! edges: [ReleaseEdge!]! }
  type Query {
    populationFigures(first: Int, filter: FigureFilter!, orderBy: [FigureOrder!]): FigureConnection!
    releases(first: Int!, after: String): ReleaseConnection!
    node(id: ID!): Node
  }`;

const resolvers = {
  Query: {
    populationFigures: (_, { first, filter }) => ({ first, filter }),
    releases: async (_, { first, after }) => ({ nodes: await store.releases(after, first) }),
    node: async (_, { id }) => (await store.figure(id))[0] ?? null,
  },
  Node: { resolveType: () => "PopulationFigure" },
  FigureConnection: {
    nodes: async (page) => (page.nodes ? page.nodes : (await read(page)).slice(0, page.first)),
    pageInfo: async (page) => {
      const rows = await read(page);
      return { hasNextPage: rows.length > page.first, endCursor: rows[Math.min(rows.length, page.first) - 1]?.id };
    },
    aggregate: (page) => page,
  },
  Aggregate: {
    groups: ({ filter }) => store.sumsByRegionAndMonth(filter.referencePeriod.gte, filter.group.eq, filter.kind.eq),
  },
  Group: { period: (group) => group, sum: (group) => group },
  ReleaseConnection: { edges: ({ nodes }) => nodes.map((release) => ({ cursor: release.id })) },
  Release: {
    publisher: (release) => ({ acronym: release.organisation }),
    referencePeriod: (release) => ({ start: release.referenceStart, end: release.referenceEnd }),
  },
  PopulationFigure: { referencePeriod: (figure) => ({ end: figure.referenceEnd }) },
  Area: { point: (area) => (area.lat === null ? null : area) },
};

/** The rows of a page, read once for the fields that need them, and one more to see whether another page follows. */
function read(page) {
  const { referencePeriod, group, kind } = page.filter;
  return (page.rows ??= store.figuresUntil(referencePeriod.lte, group.eq, kind.eq, page.first + 1));
}

// Keeping what was loaded would cost more than it saves: the ids of a level are made distinct before they are asked for.
const loader = (load) => ({ loader: load, opts: { cache: false } });
const toOne = (load, key) => loader((queries) => load(queries.map(({ obj }) => obj[key])));

const loaders = {
  Area: { parent: loader(parents) },
  Group: { area: toOne(store.areas, "areaId") },
  PopulationFigure: {
    area: toOne(store.areas, "areaId"),
    release: toOne(store.releaseTitles, "releaseId"),
    round: loader(roundsOfFigures),
    breakdown: toOne(store.parts, "id"),
  },
  Release: {
    round: loader(async (queries) =>
      (await store.rounds(queries.map(({ obj }) => obj.roundId))).map((round) => round?.number ?? null),
    ),
    figures: loader(async (queries) => {
      const lists = await store.figuresOfReleases(queries.map(({ obj }) => obj.id), queries[0].params.first);
      return lists.map((nodes) => ({ nodes }));
    }),
  },
};

async function parents(queries) {
  return store.areas(queries.map(({ obj }) => obj.parentId));
}

async function roundsOfFigures(queries) {
  const releases = await store.releaseTitles(queries.map(({ obj }) => obj.releaseId));
  return store.rounds(releases.map((release) => release.roundId));
}

const app = Fastify();
app.register(mercurius, { schema, resolvers, loaders, jit: 1, graphiql: false });
await app.listen({ port: Number(process.env.PORT), host: "127.0.0.1" });
console.log("ready");
