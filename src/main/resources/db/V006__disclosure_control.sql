-- Disclosure control of population figures: which numbers may be shown, and the sums that are published with a release.
--
-- What is suppressed is not a matter of who asks: a number that would tell of fewer than five people, or that would let one be worked
-- out, is shown to nobody. It is hidden where it is stored, in the columns shown_individuals and shown_households: whoever reads
-- these, sorts by them or compares them learns nothing. The service's login may not even select the raw numbers. Three jobs need them:
-- computing what is suppressed, carrying figures over into a correction, and comparing a file with what is known of it. They are
-- functions of the owner, each with its own condition. Everything is suppressed until it has been computed.

alter table population_figure no force row level security;
alter table population_figure_breakdown no force row level security;
alter table release no force row level security;

alter table release add constraint release_reference_end unique (id, reference_end);

alter table population_figure
    add column reference_end     date,
    add column suppressed        boolean not null default true,
    add column shown_individuals integer generated always as (case when suppressed then null else individuals end) stored,
    add column shown_households  integer generated always as (case when suppressed then null else households end) stored;
update population_figure
   set reference_end = release.reference_end
  from release
 where release.id = population_figure.release_id;
alter table population_figure
    alter column reference_end set not null,
    add constraint population_figure_of_period foreign key (release_id, reference_end) references release (id, reference_end);
comment on column population_figure.reference_end is 'The release''s, which never changes: here so that a page in order of time is a walk along an index.';
comment on column population_figure.suppressed is 'Whether its numbers are shown to nobody, because they or their complement are of few people.';
create index population_figure_in_time on population_figure (reference_end desc, id);
create index population_figure_in_release on population_figure (release_id, id);

alter table population_figure_breakdown
    add column suppressed        boolean not null default true,
    add column shown_individuals integer generated always as (case when suppressed then null else individuals end) stored;

-- The sums that a release publishes. Every answer that adds figures up is put together from these and from figures that are shown.
create table figure_cell (
    release_id        uuid    not null references release,
    kind              text    not null check (kind in ('STOCK', 'FLOW')),
    population_group  text    not null check (population_group in ('IDP', 'RETURNED_IDP', 'RETURNEE', 'REPATRIATE', 'REFUGEE', 'MIGRANT', 'HOST')),
    area_id           uuid    not null references area,
    own               boolean not null,
    edition           integer not null,
    level             integer not null,
    individuals       bigint,
    households        bigint,
    figures           integer not null check (figures > 0),
    suppressed        boolean not null,
    overlapping       boolean not null default false,
    shown_individuals bigint generated always as (case when suppressed then null else individuals end) stored,
    shown_households  bigint generated always as (case when suppressed then null else households end) stored,
    primary key (release_id, kind, population_group, area_id, own)
);
comment on table figure_cell is 'The published sums of a release: of each area''s own figures, and of the figures of the areas in it.';
comment on column figure_cell.own is 'True: the figures of the area itself. False: the figures of the areas in it, each person once.';
comment on column figure_cell.overlapping is 'The area, or one in it, has figures of its own beside those of the areas in it; they are not in the sum.';
create index figure_cell_of_level on figure_cell (level, population_group, kind, own, release_id);

-- Which releases have been computed. A release that is not here shows no number.
create table figure_cube (
    release_id         uuid        primary key references release,
    suppressed_figures integer     not null,
    suppressed_cells   integer     not null,
    computed_at        timestamptz not null default now()
);

-- Whether the context may compute what is suppressed of a release: whoever is writing this draft, or the job for what was there before.
create function jatigi_protects(release_id uuid) returns boolean
    language sql stable
    return jatigi_may('displacement-aggregate', 'protect')
           or exists (select from release
                       where release.id = $1
                         and release.state = 'DRAFT'
                         and release.organisation = jatigi_organisation()
                         and jatigi_may('displacement-aggregate', 'create'));

alter table figure_cell enable row level security;
alter table figure_cell force row level security;
alter table figure_cube enable row level security;
alter table figure_cube force row level security;
create policy figure_cell_seen on figure_cell for select
    using (jatigi_may('displacement-aggregate', 'read')
           and exists (select from release where release.id = figure_cell.release_id));
create policy figure_cell_computed on figure_cell for insert
    with check (jatigi_protects(release_id));
create policy figure_cube_seen on figure_cube for select
    using (jatigi_may('displacement-aggregate', 'read')
           and exists (select from release where release.id = figure_cube.release_id));
create policy figure_cube_computed on figure_cube for insert
    with check (jatigi_protects(release_id));

-- The functions below run as the owner, who is under row security like everybody.
create policy release_owned on release to current_user using (true);
create policy population_figure_owned on population_figure to current_user using (true);
create policy population_figure_breakdown_owned on population_figure_breakdown to current_user using (true);
create policy figure_cell_owned on figure_cell to current_user using (true);
create policy figure_cube_owned on figure_cube to current_user using (true);

alter table population_figure force row level security;
alter table population_figure_breakdown force row level security;
alter table release force row level security;

-- All releases of a round, or of a chain of corrections where there is no round: who reads several of them can subtract one from another.
create function release_family(release_id uuid) returns setof release
    language sql stable security definer set search_path = public, pg_temp as
$$
    with recursive family as (
        select release.id, release.round_id, release.supersedes, release.dataset
          from release
         where release.id = $1
         union
        select other.id, other.round_id, other.supersedes, other.dataset
          from family
          join release other on other.dataset = family.dataset
                            and (other.round_id = family.round_id
                                 or other.id = family.supersedes
                                 or other.supersedes = family.id)
    )
    select release.* from release join family using (id) where jatigi_protects($1);
$$;

-- The figures of a release and of its family, with their numbers. Only for computing what is suppressed.
create function figures_of_family(release_id uuid)
    returns table (release_id uuid, id uuid, kind text, population_group text, area_id uuid, detail text, individuals integer,
                   households integer, suppressed boolean)
    language sql stable security definer set search_path = public, pg_temp as
$$
    select figure.release_id, figure.id, figure.kind, figure.population_group, figure.area_id,
           concat_ws('|', figure.place_name, figure.origin_area_id, figure.origin_country, figure.reason, figure.arrival_start,
                     figure.arrival_end, figure.shelter_type),
           figure.individuals, figure.households, figure.suppressed
      from release_family($1) as family
      join population_figure figure on figure.release_id = family.id
     order by family.submitted_at, family.id, figure.area_id, figure.id;
$$;

create function parts_of_family(release_id uuid)
    returns table (release_id uuid, figure_id uuid, part text, individuals integer, suppressed boolean)
    language sql stable security definer set search_path = public, pg_temp as
$$
    select figure.release_id, part.figure_id,
           concat_ws('|', coalesce(part.sex, '-'), coalesce(part.age_min::text, '-'), coalesce(part.age_max::text, '-'),
                     coalesce(part.disability::text, '-')),
           part.individuals, part.suppressed
      from release_family($1) as family
      join population_figure figure on figure.release_id = family.id
      join population_figure_breakdown part on part.figure_id = figure.id
     order by part.figure_id, 3;
$$;

-- Which published sums of the family are suppressed.
create function cells_of_family(release_id uuid)
    returns table (release_id uuid, kind text, population_group text, area_id uuid, own boolean, suppressed boolean)
    language sql stable security definer set search_path = public, pg_temp as
$$
    select cell.release_id, cell.kind, cell.population_group, cell.area_id, cell.own, cell.suppressed
      from release_family($1) as family
      join figure_cell cell on cell.release_id = family.id
     order by cell.release_id, cell.kind, cell.population_group, cell.area_id, cell.own;
$$;

-- Two drafts of one family are computed one after the other: the second has to know what the first shows.
create function figures_claimed(release_id uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    perform pg_advisory_xact_lock(hashtextextended('figure_cube ' || min(family.id::text), 6)) from release_family($1) as family;
end
$$;

-- Shows the figures of a release but those of the list, and the parts of the figures of the second list.
create function figures_shown(release_id uuid, hidden uuid[], whole uuid[]) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    if not jatigi_protects($1) or exists (select from figure_cube cube where cube.release_id = $1) then
        raise insufficient_privilege using message = 'the figures of this release are computed already, or not by you';
    end if;
    update population_figure figure
       set suppressed = false
     where figure.release_id = $1
       and figure.id <> all ($2);
    update population_figure_breakdown part
       set suppressed = false
      from population_figure figure
     where figure.id = part.figure_id
       and figure.release_id = $1
       and not figure.suppressed
       and figure.id = any ($3);
end
$$;

-- Repeats the figures of a corrected release, and their parts, in the draft that corrects it; all but those of the named areas.
create function figures_carried(release_id uuid, corrected uuid, named uuid[]) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    if not exists (select from release
                    where release.id = $1
                      and release.supersedes = $2
                      and release.state = 'DRAFT'
                      and release.organisation = jatigi_organisation()
                      and jatigi_may('displacement-aggregate', 'create')) then
        raise insufficient_privilege using message = 'not a draft of yours that corrects this release';
    end if;
    insert into population_figure (release_id, reference_end, organisation, kind, population_group, area_id, place_name, individuals,
                                   households, origin_area_id, origin_country, reason, arrival_start, arrival_end, shelter_type,
                                   reliability, carried_from)
    select draft.id, draft.reference_end, draft.organisation, old.kind, old.population_group, old.area_id, old.place_name,
           old.individuals, old.households, old.origin_area_id, old.origin_country, old.reason, old.arrival_start, old.arrival_end,
           old.shelter_type, old.reliability, old.id
      from release draft
      join population_figure old on old.release_id = $2
     where draft.id = $1
       and old.area_id <> all ($3);
    insert into population_figure_breakdown (figure_id, sex, age_min, age_max, disability, individuals)
    select figure.id, part.sex, part.age_min, part.age_max, part.disability, part.individuals
      from population_figure figure
      join population_figure_breakdown part on part.figure_id = figure.carried_from
     where figure.release_id = $1;
end
$$;

-- The numbers of a release that a file is compared with: what is shown, and all of them for the organisation that submitted the release
-- and all that it corrects. Otherwise a file of guesses would tell which of them are right.
create function figures_compared(release_id uuid)
    returns table (id uuid, individuals integer, households integer)
    language sql stable security definer set search_path = public, pg_temp as
$$
    with recursive line as (
        select release.organisation, release.supersedes
          from release
         where release.id = $1
         union
        select older.organisation, older.supersedes
          from line
          join release older on older.id = line.supersedes
    ),
    submitter as (
        select coalesce(bool_and(line.organisation = jatigi_organisation()), false) as alone from line
    )
    select figure.id,
           case when submitter.alone then figure.individuals else figure.shown_individuals end,
           case when submitter.alone then figure.households else figure.shown_households end
      from population_figure figure, submitter
     where figure.release_id = $1
       and jatigi_may('displacement-aggregate', 'create');
$$;

revoke all on function release_family, figures_of_family, parts_of_family, cells_of_family, figures_claimed, figures_shown,
                       figures_carried, figures_compared from public;
grant execute on function figures_of_family, parts_of_family, cells_of_family, figures_claimed, figures_shown, figures_carried,
                          figures_compared to jatigi_app;

revoke select, insert on population_figure, population_figure_breakdown from jatigi_app;
grant insert (id, release_id, reference_end, organisation, kind, population_group, area_id, place_name, individuals, households,
              origin_area_id, origin_country, reason, arrival_start, arrival_end, shelter_type, reliability, source_row)
      on population_figure to jatigi_app;
grant select (id, release_id, reference_end, organisation, kind, population_group, area_id, place_name, suppressed, shown_individuals,
              shown_households, origin_area_id, origin_country, reason, arrival_start, arrival_end, shelter_type, reliability,
              source_row, carried_from, created_at) on population_figure to jatigi_app;
grant insert (figure_id, sex, age_min, age_max, disability, individuals) on population_figure_breakdown to jatigi_app;
grant select (figure_id, sex, age_min, age_max, disability, suppressed, shown_individuals) on population_figure_breakdown to jatigi_app;
grant insert on figure_cell to jatigi_app;
grant select (release_id, kind, population_group, area_id, own, edition, level, figures, suppressed, overlapping, shown_individuals,
              shown_households) on figure_cell to jatigi_app;
grant select, insert on figure_cube to jatigi_app;
