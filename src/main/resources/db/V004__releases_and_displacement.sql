-- Releases with their chain of validation, and the figures of displacement that come with them.
-- The organisation column is the tenant: the acronym of the organisation that submitted the row.

create table assessment_round (
    id                uuid primary key default uuidv7(),
    organisation      text        not null,
    operation         text        not null,
    number            integer     check (number > 0),
    type              text        not null check (type in ('BASELINE', 'BASELINE_SUB_AREA', 'SITE_ASSESSMENT', 'EMERGENCY_TRACKING')),
    period_start      date        not null,
    period_end        date        not null,
    collected_with    text[]      not null default '{}',
    areas_planned     integer     check (areas_planned >= 0),
    areas_assessed    integer     check (areas_assessed >= 0),
    key_informants    integer     check (key_informants >= 0),
    note              text,
    created_at        timestamptz not null default now(),
    updated_at        timestamptz not null default now(),
    version           integer     not null default 0,
    unique nulls not distinct (operation, type, number, period_end),
    check (period_start <= period_end)
);
comment on table assessment_round is 'One round of data collection of an operation, for example DTM Mali baseline round 72.';

create table release (
    id                        uuid primary key default uuidv7(),
    organisation              text        not null,
    dataset                   text        not null,
    title                     text        not null,
    method                    text,
    round_id                  uuid        references assessment_round,
    collection_start          date,
    collection_end            date,
    reference_start           date        not null,
    reference_end             date        not null,
    coverage                  text,
    state                     text        not null check (state in
                                  ('DRAFT', 'CMP_REVIEWED', 'DNDS_VALIDATED', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')),
    submitted_by              text        not null,
    submitted_at              timestamptz not null,
    reviewed_by               text,
    reviewed_by_organisation  text,
    reviewed_at               timestamptz,
    validated_by              text,
    validated_by_organisation text,
    validated_at              timestamptz,
    published_at              timestamptz,
    superseded_at             timestamptz,
    withdrawn_at              timestamptz,
    withdrawal_reason         text,
    supersedes                uuid        references release,
    licence                   text,
    caveats_fr                text[]      not null default '{}',
    caveats_en                text[]      not null default '{}',
    checksum                  text,
    synthetic                 boolean     not null default false,
    job_id                    uuid,
    updated_at                timestamptz not null default now(),
    version                   integer     not null default 0,
    check (reference_start <= reference_end),
    check (reviewed_by is null or reviewed_by <> submitted_by),
    check (validated_by is null or (validated_by <> submitted_by and validated_by <> reviewed_by)),
    check (state not in ('DNDS_VALIDATED', 'PUBLISHED', 'SUPERSEDED') or validated_by is not null)
);
comment on table release is 'A set of facts that is published as one, with the chain of those who submitted, reviewed and validated it.';
create index release_of_round on release (round_id);
create unique index release_supersedes_once on release (supersedes) where state in ('PUBLISHED', 'SUPERSEDED');

create table population_figure (
    id               uuid primary key default uuidv7(),
    release_id       uuid        not null references release,
    organisation     text        not null,
    kind             text        not null check (kind in ('STOCK', 'FLOW')),
    population_group text        not null check (population_group in ('IDP', 'RETURNED_IDP', 'RETURNEE', 'REPATRIATE', 'REFUGEE', 'MIGRANT', 'HOST')),
    area_id          uuid        not null references area,
    place_name       text,
    individuals      integer     check (individuals >= 0),
    households       integer     check (households >= 0),
    origin_area_id   uuid        references area,
    origin_country   text,
    reason           text        check (reason in ('CONFLICT', 'DISASTER', 'CLIMATE', 'OTHER')),
    arrival_start    date,
    arrival_end      date,
    shelter_type     text,
    reliability      text,
    source_row       integer,
    created_at       timestamptz not null default now(),
    check (individuals is not null or households is not null)
);
comment on table population_figure is
    'How many people of a group were counted in an area: a stock at a time, or a flow over a period. Never changed: a correction is a new release.';
create index population_figure_of_release on population_figure (release_id, population_group, area_id);
create index population_figure_of_area on population_figure (area_id, population_group);

create table population_figure_breakdown (
    figure_id   uuid    not null references population_figure,
    sex         text    check (sex in ('FEMALE', 'MALE')),
    age_min     integer check (age_min >= 0),
    age_max     integer check (age_max >= age_min),
    disability  boolean,
    individuals integer not null check (individuals >= 0),
    unique nulls not distinct (figure_id, sex, age_min, age_max, disability)
);

create table displacement_event (
    id               uuid primary key default uuidv7(),
    organisation     text        not null,
    date             date        not null,
    cause            text        not null check (cause in ('CONFLICT', 'DISASTER', 'CLIMATE', 'OTHER')),
    hazard           text,
    from_area_id     uuid        references area,
    to_area_id       uuid        not null references area,
    place_name       text,
    lat              double precision check (lat between -90 and 90),
    lon              double precision check (lon between -180 and 180),
    population_group text        not null check (population_group in ('IDP', 'RETURNED_IDP', 'RETURNEE', 'REPATRIATE', 'REFUGEE', 'MIGRANT', 'HOST')),
    individuals      integer     check (individuals >= 0),
    households       integer     check (households >= 0),
    needs            text[]      not null default '{}',
    source           text,
    verification     text        not null default 'ALERT' check (verification in ('ALERT', 'VERIFIED', 'REFUTED')),
    reported_by      text        not null,
    reported_at      timestamptz not null,
    verified_by      text,
    verified_at      timestamptz,
    verification_note text,
    idempotency_key  text,
    updated_at       timestamptz not null default now(),
    version          integer     not null default 0,
    unique (organisation, idempotency_key),
    check (verified_by is null or verified_by <> reported_by)
);
comment on table displacement_event is 'A movement of people as it is reported: an alert, until somebody else verifies or refutes it.';
create index displacement_event_by_date on displacement_event (date desc, id);

alter table assessment_round enable row level security;
alter table assessment_round force row level security;
alter table release enable row level security;
alter table release force row level security;
alter table population_figure enable row level security;
alter table population_figure force row level security;
alter table population_figure_breakdown enable row level security;
alter table population_figure_breakdown force row level security;
alter table displacement_event enable row level security;
alter table displacement_event force row level security;

-- What is published is for everyone who may read releases; before that, a release is for its organisation and for those who review or validate.
create policy release_seen on release for select
    using (organisation = jatigi_organisation() and jatigi_may('release', 'read')
           or state in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN') and jatigi_may('release', 'read')
           or jatigi_may('release', 'review') or jatigi_may('release', 'validate'));
create policy release_submitted on release for insert
    with check (organisation = jatigi_organisation() and state = 'DRAFT' and submitted_by = jatigi_account()
                and jatigi_may('release', 'create'));
create policy release_decided on release for update
    using (organisation = jatigi_organisation() and jatigi_may('release', 'update')
           or jatigi_may('release', 'review') or jatigi_may('release', 'validate') or jatigi_may('release', 'publish'));

create policy assessment_round_seen on assessment_round for select
    using (organisation = jatigi_organisation() and jatigi_may('release', 'read')
           or jatigi_may('release', 'review') or jatigi_may('release', 'validate')
           or exists (select from release where release.round_id = assessment_round.id and jatigi_may('release', 'read')));
create policy assessment_round_opened on assessment_round for insert
    with check (organisation = jatigi_organisation() and jatigi_may('release', 'create'));
create policy assessment_round_changed on assessment_round for update
    using (organisation = jatigi_organisation() and jatigi_may('release', 'update'));

-- A figure is seen by whom its release is seen, and read only with the category of displacement figures.
create policy population_figure_seen on population_figure for select
    using (jatigi_may('displacement-aggregate', 'read')
           and exists (select from release where release.id = population_figure.release_id));
create policy population_figure_submitted on population_figure for insert
    with check (organisation = jatigi_organisation() and jatigi_may('displacement-aggregate', 'create')
                and exists (select from release
                             where release.id = population_figure.release_id
                               and release.state = 'DRAFT' and release.organisation = jatigi_organisation()));
create policy population_figure_breakdown_seen on population_figure_breakdown for select
    using (exists (select from population_figure where population_figure.id = figure_id));
create policy population_figure_breakdown_submitted on population_figure_breakdown for insert
    with check (exists (select from population_figure
                         where population_figure.id = figure_id and population_figure.organisation = jatigi_organisation()));

-- An alert is seen by all who may read displacement figures, so that help can go out before it is verified; its state is always with it.
create policy displacement_event_seen on displacement_event for select
    using (jatigi_may('displacement-aggregate', 'read'));
create policy displacement_event_reported on displacement_event for insert
    with check (organisation = jatigi_organisation() and reported_by = jatigi_account() and verification = 'ALERT'
                and jatigi_may('displacement-aggregate', 'create'));
create policy displacement_event_verified on displacement_event for update
    using (jatigi_may('displacement-aggregate', 'update') or jatigi_may('release', 'validate'));

grant select, insert, update on assessment_round, release, displacement_event to jatigi_app;
grant select, insert on population_figure, population_figure_breakdown to jatigi_app;
