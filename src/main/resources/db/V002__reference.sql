-- The reference facts: areas in their editions and what became of them, villages, organisations, code lists, coordination bodies.
-- They are nobody's own: whoever has an account reads them, whoever keeps the reference data writes them.

-- The id of an area follows from what identifies it, so that two installations that never met give it the same one.
-- A UUID of version 8 (RFC 9562) made of the first 16 bytes of a SHA-256; AreaId.java does the same.
create function area_id(edition integer, level integer, code text) returns uuid
    language sql immutable strict parallel safe
    return (select encode(set_byte(set_byte(hash, 6, get_byte(hash, 6) & 15 | 128), 8, get_byte(hash, 8) & 63 | 128), 'hex')::uuid
              from (select substr(sha256(convert_to('area/' || edition || '/' || level || '/' || code, 'UTF8')), 1, 16) as hash) as hashed);

-- Counts the changes of a row, so that copies in memory can tell that theirs is old.
create function count_change() returns trigger
    language plpgsql as $$
begin
    new.version := old.version + 1;
    new.updated_at := now();
    return new;
end
$$;

create table area (
    id          uuid primary key,
    edition     integer     not null check (edition in (2015, 2021, 2023)),
    level       integer     not null check (level between 0 and 4),
    code        text        not null check (code <> '' and code = btrim(code)),
    scheme      text        not null check (scheme in ('COD', 'LAW')),
    name_fr     text        not null check (name_fr <> ''),
    name_en     text        not null check (name_en <> ''),
    other_names text[]      not null default '{}',
    parent_id   uuid        references area,
    valid_from  date,
    valid_to    date,
    lat         double precision check (lat between -90 and 90),
    lon         double precision check (lon between -180 and 180),
    boundary    jsonb,
    iso_code    text,
    instat_code text,
    standing    text        not null default 'OFFICIAL' check (standing in ('OFFICIAL', 'REPORTED')),
    source      text        not null,
    updated_at  timestamptz not null default now(),
    version     integer     not null default 0,
    unique (edition, level, code),
    check (id = area_id(edition, level, code)),
    check ((level = 0) = (parent_id is null)),
    check ((lat is null) = (lon is null)),
    check (valid_from <= valid_to)
);
comment on table area is
    'An administrative area is (edition, level, code). OFFICIAL: in a published list of the edition. REPORTED: named by a data file only, for example communes of 2021, for which no list was published.';
comment on column area.code is 'A p-code of OCHA where scheme is COD, the code of the law where it is LAW. Says nothing without the edition.';
comment on column area.boundary is 'GeoJSON geometry, simplified.';
create index area_of_parent on area (parent_id);

create table area_succession (
    from_id     uuid             not null references area,
    to_id       uuid             not null references area,
    kind        text             not null check (kind in ('UNCHANGED', 'RENAME', 'RECODE', 'SPLIT', 'MERGE')),
    weight      double precision check (weight > 0 and weight <= 1),
    basis       text             check (basis in ('WHOLE', 'SURFACE', 'POPULATION')),
    weight_back double precision check (weight_back > 0 and weight_back <= 1),
    basis_back  text             check (basis_back in ('WHOLE', 'SURFACE', 'POPULATION')),
    source      text             not null,
    updated_at  timestamptz      not null default now(),
    version     integer          not null default 0,
    primary key (from_id, to_id),
    check (from_id <> to_id),
    check ((weight is null) = (basis is null)),
    check ((weight_back is null) = (basis_back is null))
);
comment on table area_succession is 'What became of an area in the next edition.';
comment on column area_succession.weight is 'The share of the old area that is in the new one; null where there is no basis to say.';
comment on column area_succession.weight_back is 'The share of the new area that was in the old one; null where there is no basis to say.';
comment on column area_succession.basis is 'What the weight was worked out from. WHOLE: the old area lies in the new one as a whole.';
create index area_succession_back on area_succession (to_id);

create table place (
    id          uuid primary key default uuidv7(),
    edition     integer     not null check (edition in (2015, 2021, 2023)),
    code        text        not null check (code <> '' and code = btrim(code)),
    name_fr     text        not null check (name_fr <> ''),
    other_names text[]      not null default '{}',
    type        text        not null check (type in ('VILLAGE', 'QUARTER', 'SITE', 'FLOW_MONITORING_POINT')),
    area_id     uuid        not null references area,
    lat         double precision check (lat between -90 and 90),
    lon         double precision check (lon between -180 and 180),
    accuracy    text,
    access      text,
    source      text        not null,
    updated_at  timestamptz not null default now(),
    version     integer     not null default 0,
    unique (edition, code),
    check ((lat is null) = (lon is null))
);
comment on table place is 'Villages and other places smaller than an administrative area, by the p-code of their edition.';
create index place_of_area on place (area_id);

create table organisation (
    acronym            text primary key check (acronym <> '' and acronym = btrim(acronym)),
    name_fr            text        not null check (name_fr <> ''),
    name_en            text        not null check (name_en <> ''),
    other_names        text[]      not null default '{}',
    type               text        not null,
    parent             text        references organisation,
    tier               text        check (tier in ('NATIONAL', 'REGIONAL', 'LOCAL')),
    iati_id            text        unique,
    psea_status        text        check (psea_status in ('FULL', 'PARTIAL', 'NONE', 'SUSPENDED')),
    psea_assessed_on   date,
    active             boolean     not null default true,
    synthetic          boolean     not null default false,
    source             text        not null,
    updated_at         timestamptz not null default now(),
    version            integer     not null default 0
);
comment on table organisation is 'The organisations, by the acronym that owns their rows everywhere else. synthetic: invented for demonstration.';

create table code_item (
    list          text        not null check (list ~ '^[a-z][a-z0-9-]*$'),
    code          text        not null check (code <> ''),
    position      integer     not null,
    label_fr      text        not null,
    label_en      text        not null,
    definition_fr text,
    definition_en text,
    standard      text,
    standard_code text,
    list_version  text,
    broader       text,
    updated_at    timestamptz not null default now(),
    version       integer     not null default 0,
    primary key (list, code),
    foreign key (list, broader) references code_item (list, code) deferrable initially deferred
);
comment on table code_item is
    'The code lists. standard and list_version say whose list a code is from; standard_code is the code there, where ours is another.';

create table coordination_body (
    code         text primary key,
    kind         text        not null check (kind in ('CLUSTER', 'AREA_OF_RESPONSIBILITY', 'WORKING_GROUP', 'NATIONAL_COMMITTEE')),
    name_fr      text        not null,
    name_en      text        not null,
    sector       text,
    leads        text[]      not null default '{}',
    co_leads     text[]      not null default '{}',
    members      text[]      not null default '{}',
    areas        uuid[]      not null default '{}',
    period_start date,
    period_end   date,
    source       text        not null,
    updated_at   timestamptz not null default now(),
    version      integer     not null default 0
);
comment on table coordination_body is 'Clusters, working groups and committees, and the acronyms of the organisations that lead them.';

create table area_group (
    code       text        primary key,
    name_fr    text        not null,
    name_en    text        not null,
    edition    integer     not null check (edition in (2015, 2021, 2023)),
    areas      uuid[]      not null,
    source     text        not null,
    updated_at timestamptz not null default now(),
    version    integer     not null default 0
);
comment on table area_group is 'Areas that are spoken of together, for example the North.';

do $$
declare
    facts text;
begin
    foreach facts in array array['area', 'area_succession', 'place', 'organisation', 'code_item', 'coordination_body', 'area_group'] loop
        execute format('create trigger %1$I_changed before update on %1$I for each row execute function count_change()', facts);
        execute format('alter table %I enable row level security', facts);
        execute format('alter table %I force row level security', facts);
        execute format('create policy %1$I_read on %1$I for select using (jatigi_account() is not null)', facts);
        execute format('create policy %1$I_create on %1$I for insert with check (jatigi_account() is not null and jatigi_may(''reference-admin'', ''create''))', facts);
        execute format('create policy %1$I_update on %1$I for update using (jatigi_account() is not null and jatigi_may(''reference-admin'', ''update''))', facts);
        execute format('grant select, insert, update on %I to jatigi_app', facts);
    end loop;
end
$$;

-- A data file may name communes that no published list has. Whoever may submit figures may write down that they were named, and nothing more.
create policy area_reported on area for insert
    with check (jatigi_account() is not null and standing = 'REPORTED' and jatigi_may('release', 'create'));
