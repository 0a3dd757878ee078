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
    review_note               text,
    validated_by              text,
    validated_by_organisation text,
    validated_at              timestamptz,
    validation_note           text,
    published_by              text,
    published_at              timestamptz,
    superseded_at             timestamptz,
    withdrawn_by              text,
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
    check (collection_start <= collection_end),
    check (supersedes <> id),
    check (reviewed_by <> submitted_by),
    check (validated_by <> submitted_by and validated_by <> reviewed_by),
    check (validated_by is null or reviewed_by is not null),
    check (published_at is null or validated_by is not null),
    check (case state
                when 'DRAFT'          then reviewed_by is null
                when 'CMP_REVIEWED'   then reviewed_by is not null and validated_by is null
                when 'DNDS_VALIDATED' then validated_by is not null and published_at is null
                when 'PUBLISHED'      then published_at is not null and superseded_at is null and withdrawn_at is null
                when 'SUPERSEDED'     then published_at < superseded_at and withdrawn_at is null
                when 'WITHDRAWN'      then withdrawn_at is not null and withdrawal_reason is not null
           end)
);
comment on table release is 'A set of facts that is published as one, with the chain of those who submitted, reviewed and validated it.';
create index release_of_round on release (round_id);
create index release_newest on release (submitted_at desc, id desc);
create unique index release_supersedes_once on release (supersedes) where published_at is not null;
create unique index release_published_once on release (dataset, round_id) where state = 'PUBLISHED';

-- Whether a release was the public one at an instant; without an instant, whether it is now. What was superseded or withdrawn later
-- still answers for the time before. Used as: release_in_force(release, $1::timestamptz), with the table's alias for the row.
create function release_in_force(release, timestamptz) returns boolean
    language sql stable parallel safe
    return case when $2 is null then $1.state = 'PUBLISHED'
                else coalesce($1.published_at <= $2 and $2 < coalesce($1.superseded_at, $1.withdrawn_at, 'infinity'), false)
           end;

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
    carried_from     uuid        references population_figure,
    created_at       timestamptz not null default now(),
    check (individuals is not null or households is not null)
);
comment on table population_figure is
    'How many people of a group were counted in an area: a stock at a time, or a flow over a period. Never changed: a correction is a new release.';
comment on column population_figure.carried_from is
    'The figure of the corrected release that this one repeats, where the correction did not name its area.';
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
    updated_at       timestamptz not null default now(),
    version          integer     not null default 0,
    check (verified_by <> reported_by),
    check ((verification = 'ALERT') = (verified_by is null))
);
comment on table displacement_event is 'A movement of people as it is reported: an alert, until somebody else verifies or refutes it.';
create index displacement_event_newest on displacement_event (date desc, id desc);

-- Where exactly people fled to can get them killed, so the point is a category of its own and stands in a table of its own.
create table displacement_event_point (
    event_id     uuid             primary key references displacement_event,
    organisation text             not null,
    lat          double precision not null check (lat between -90 and 90),
    lon          double precision not null check (lon between -180 and 180)
);

-- A write that a client may repeat: the same key with the same content is the same write, with another content it is a mistake.
create table repeatable_write (
    organisation text        not null,
    operation    text        not null,
    key          text        not null check (length(key) between 1 and 200),
    fingerprint  text        not null,
    subject      uuid        not null,
    at           timestamptz not null default now(),
    primary key (organisation, operation, key)
);

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
alter table displacement_event_point enable row level security;
alter table displacement_event_point force row level security;
alter table repeatable_write enable row level security;
alter table repeatable_write force row level security;

-- What was published once is for everyone who may read releases; before that, a release is for its organisation and for those who
-- review, validate and publish. Each step of its life needs the permission for that step.
create policy release_seen on release for select
    using (jatigi_may('release', 'read')
           and (published_at is not null
                or organisation = jatigi_organisation()
                or jatigi_may('release', 'review')
                or jatigi_may('release', 'validate')
                or jatigi_may('release', 'publish')));
create policy release_submitted on release for insert
    with check (organisation = jatigi_organisation() and state = 'DRAFT' and submitted_by = jatigi_account()
                and jatigi_may('release', 'create'));
create policy release_decided on release for update
    using (organisation = jatigi_organisation() and jatigi_may('release', 'update')
           or jatigi_may('release', 'review') or jatigi_may('release', 'validate') or jatigi_may('release', 'publish'))
    with check (case state
                     when 'CMP_REVIEWED'   then jatigi_may('release', 'review') and reviewed_by = jatigi_account()
                     when 'DNDS_VALIDATED' then jatigi_may('release', 'validate') and validated_by = jatigi_account()
                     when 'PUBLISHED'      then jatigi_may('release', 'publish') and published_by = jatigi_account()
                     when 'SUPERSEDED'     then jatigi_may('release', 'publish')
                     when 'WITHDRAWN'      then withdrawn_by = jatigi_account()
                                                and (jatigi_may('release', 'publish')
                                                     or organisation = jatigi_organisation() and jatigi_may('release', 'update'))
                     else false
                end);

create policy assessment_round_seen on assessment_round for select
    using (organisation = jatigi_organisation() and jatigi_may('release', 'read')
           or jatigi_may('release', 'review') or jatigi_may('release', 'validate') or jatigi_may('release', 'publish')
           or exists (select from release where release.round_id = assessment_round.id));
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
-- A verifier is never the reporter: somebody of the same organisation who may change its figures, or whoever validates releases.
create policy displacement_event_verified on displacement_event for update
    using (organisation = jatigi_organisation() and jatigi_may('displacement-aggregate', 'update')
           or jatigi_may('release', 'validate'))
    with check (verification <> 'ALERT' and verified_by = jatigi_account());

create policy displacement_event_point_seen on displacement_event_point for select
    using (jatigi_may('precise-location', 'read')
           and (jatigi_may('precise-location', 'read-all') or organisation = jatigi_organisation()));
create policy displacement_event_point_reported on displacement_event_point for insert
    with check (organisation = jatigi_organisation() and jatigi_may('displacement-aggregate', 'create'));

create policy repeatable_write_own on repeatable_write for select
    using (organisation = jatigi_organisation());
create policy repeatable_write_claimed on repeatable_write for insert
    with check (organisation = jatigi_organisation() and jatigi_account() is not null);

grant select, insert on assessment_round, release, population_figure, population_figure_breakdown, displacement_event,
                        displacement_event_point, repeatable_write to jatigi_app;

-- Who submitted what, and the figures themselves, cannot be changed by the service, whatever it is asked.
grant update (state, reviewed_by, reviewed_by_organisation, reviewed_at, review_note, validated_by, validated_by_organisation,
              validated_at, validation_note, published_by, published_at, superseded_at, withdrawn_by, withdrawn_at, withdrawal_reason,
              updated_at, version) on release to jatigi_app;
grant update (areas_planned, areas_assessed, key_informants, note, updated_at, version) on assessment_round to jatigi_app;
grant update (verification, verified_by, verified_at, verification_note, updated_at, version) on displacement_event to jatigi_app;
