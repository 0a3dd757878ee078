-- Sites where displaced people live. The exact point can get people killed, so it stands in a table of its own with a policy of its own.

create table site (
    id           uuid primary key default uuidv7(),
    organisation text        not null,
    code         text        not null unique check (code <> '' and code = btrim(code) and length(code) <= 40),
    name         text        not null check (name <> '' and length(name) <= 200),
    type         text        not null check (type in ('PLANNED', 'SPONTANEOUS', 'COLLECTIVE_CENTRE', 'HOST_FAMILY')),
    area_id      uuid        not null references area,
    scope_code   text        not null check (scope_code <> ''),
    status       text        not null check (status in ('OPEN', 'CLOSING', 'CLOSED')),
    opened       date,
    closed       date,
    manager      text        check (length(manager) <= 200),
    capacity     integer     check (capacity >= 0),
    households   integer     check (households >= 0),
    individuals  integer     check (individuals >= 0),
    synthetic    boolean     not null default false,
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now(),
    deleted_at   timestamptz,
    version      integer     not null default 0,
    check (opened <= closed),
    check (closed is null or status <> 'OPEN')
);
comment on table site is 'A place where displaced people live together. deleted_at makes a row a tombstone.';
comment on column site.scope_code is
    'The p-code of the edition of 2021 in which the site lies, as far as it is known: the areas within which accounts work are of that edition.';
comment on column site.manager is 'The organisation that manages the site; never a person.';
create index site_of_area on site (area_id);

create table site_location (
    site_id      uuid             primary key references site,
    organisation text             not null,
    lat          double precision not null check (lat between -90 and 90),
    lon          double precision not null check (lon between -180 and 180),
    updated_at   timestamptz      not null default now()
);
comment on table site_location is 'Where exactly a site is.';

alter table site enable row level security;
alter table site force row level security;
alter table site_location enable row level security;
alter table site_location force row level security;

-- Own means both: of the own organisation, and within the areas in which the account works.
create policy site_seen on site for select
    using (jatigi_may('site', 'read')
           and (jatigi_may('site', 'read-all')
                or jatigi_may('site', 'read-own') and organisation = jatigi_organisation() and jatigi_within(scope_code)));
create policy site_opened on site for insert
    with check (organisation = jatigi_organisation() and deleted_at is null and jatigi_may('site', 'create')
                and (jatigi_may('site', 'write-all') or jatigi_may('site', 'write-own') and jatigi_within(scope_code)));
create policy site_changed on site for update
    using (jatigi_may('site', 'update') and deleted_at is null
           and (jatigi_may('site', 'write-all')
                or jatigi_may('site', 'write-own') and organisation = jatigi_organisation() and jatigi_within(scope_code)))
    with check (jatigi_may('site', 'update') and (deleted_at is null or jatigi_may('site', 'delete'))
                and (jatigi_may('site', 'write-all')
                     or jatigi_may('site', 'write-own') and organisation = jatigi_organisation() and jatigi_within(scope_code)));

create policy site_location_seen on site_location for select
    using (jatigi_may('precise-location', 'read')
           and (jatigi_may('precise-location', 'read-all')
                or jatigi_may('precise-location', 'read-own') and organisation = jatigi_organisation()
                   and exists (select from site where site.id = site_id and jatigi_within(site.scope_code))));
create policy site_location_set on site_location for insert
    with check (jatigi_may('precise-location', 'create') and jatigi_may('precise-location', 'write-own')
                and organisation = jatigi_organisation()
                and exists (select from site
                             where site.id = site_id and site.organisation = jatigi_organisation() and jatigi_within(site.scope_code)));
create policy site_location_moved on site_location for update
    using (jatigi_may('precise-location', 'update') and jatigi_may('precise-location', 'write-own')
           and organisation = jatigi_organisation()
           and exists (select from site where site.id = site_id and jatigi_within(site.scope_code)));

-- Whose a site is and what it is called for good cannot be changed by the service.
grant select, insert on site, site_location to jatigi_app;
grant update (name, type, area_id, scope_code, status, opened, closed, manager, capacity, households, individuals, updated_at,
              deleted_at, version) on site to jatigi_app;
grant update (lat, lon, updated_at) on site_location to jatigi_app;
