// What the hand-written server asks of the database: one prepared statement for each kind of question, ids in batches.
import pg from "pg";

pg.types.setTypeParser(1082, (date) => date); // a date stays the text that it is sent as
pg.types.setTypeParser(20, Number); // sums of people fit

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.POOL) });

const rows = (name, text, values) => pool.query({ name, text, values }).then((result) => result.rows);

const FIGURE = `figure.id, figure.release_id as "releaseId", figure.kind, figure.population_group as "group",
  figure.shown_individuals as individuals, figure.shown_households as households, figure.reason, figure.area_id as "areaId",
  figure.reference_end as "referenceEnd"`;

export const figuresUntil = (until, group, kind, limit) =>
  rows(
    "figures-until",
    `select ${FIGURE}
       from population_figure figure
       join release on release.id = figure.release_id
      where release.state = 'PUBLISHED'
        and figure.reference_end <= $1
        and figure.population_group = $2
        and figure.kind = $3
      order by figure.reference_end desc, figure.id
      limit $4`,
    [until, group, kind, limit],
  );

export const figure = (id) => rows("figure", `select ${FIGURE} from population_figure figure where figure.id = $1`, [id]);

export const sumsByRegionAndMonth = (since, group, kind) =>
  rows(
    "sums",
    `select cell.area_id as "areaId", date_trunc('month', release.reference_end)::date as start,
            (date_trunc('month', release.reference_end) + interval '1 month')::date - 1 as "end",
            sum(cell.shown_individuals)::bigint as individuals, sum(cell.shown_households)::bigint as households,
            sum(cell.figures) as count
       from figure_cell cell
       join release on release.id = cell.release_id
       join area on area.id = cell.area_id
      where release.state = 'PUBLISHED'
        and release.reference_end >= $1
        and cell.population_group = $2
        and cell.kind = $3
        and cell.level = 1
        and not cell.own
      group by cell.area_id, area.code, 2, 3
      order by area.code, 2`,
    [since, group, kind],
  );

/** A page of releases, the last submitted first, behind the release with the id `after` where there is one. */
export const releases = (after, limit) =>
  after == null
    ? rows("releases", `${RELEASES} order by submitted_at desc, id desc limit $1`, [limit])
    : rows(
        "releases-after",
        `${RELEASES} and (submitted_at, id) < (select submitted_at, id from release where id = $1)
          order by submitted_at desc, id desc limit $2`,
        [after, limit],
      );
const RELEASES = `select id, title, organisation, reference_start as "referenceStart", reference_end as "referenceEnd",
  round_id as "roundId" from release where state = 'PUBLISHED'`;

/** The first figures of each release, in the order of the releases. */
export const figuresOfReleases = async (ids, first) => {
  const found = await rows(
    "figures-of-releases",
    `select figure.*
       from unnest($1::uuid[]) as wanted (id)
      cross join lateral (select ${FIGURE}
                            from population_figure figure
                           where figure.release_id = wanted.id
                           order by figure.id
                           limit $2) as figure
      order by figure."releaseId", figure.id`,
    [ids, first],
  );
  return lists(ids, found, (figure) => figure.releaseId);
};

export const parts = async (ids) => {
  const found = await rows(
    "parts",
    `select figure_id as "figureId", sex, age_min as "ageMin", age_max as "ageMax", shown_individuals as individuals
       from population_figure_breakdown
      where figure_id = any ($1)
      order by figure_id, sex, age_min, age_max, disability`,
    [ids],
  );
  return lists(ids, found, (part) => part.figureId);
};

export const areas = (ids) =>
  byId("areas", 'select id, code, name_fr as "nameFr", lat, lon, parent_id as "parentId" from area where id = any ($1)', ids);
export const releaseTitles = (ids) =>
  byId("release-titles", 'select id, title, round_id as "roundId" from release where id = any ($1)', ids);
export const rounds = (ids) => byId("rounds", "select id, number, operation from assessment_round where id = any ($1)", ids);

/** The rows with these ids, in their order; each is asked for once. */
async function byId(name, text, ids) {
  const found = new Map((await rows(name, text, [[...new Set(ids)]])).map((row) => [row.id, row]));
  return ids.map((id) => found.get(id) ?? null);
}

function lists(ids, found, key) {
  const byKey = new Map(ids.map((id) => [id, []]));
  for (const row of found) byKey.get(key(row)).push(row);
  return ids.map((id) => byKey.get(id));
}
