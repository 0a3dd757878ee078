-- The row-security context and the audit trail.
--
-- Two database roles: jatigi_owner owns everything and migrates; jatigi_app is the service's login. jatigi_app owns nothing, is no
-- superuser and cannot bypass row security, so that a mistake in the service cannot show what the policies do not.
-- Both roles are made by whoever makes the database (the local services, or the administrator of the cluster).

revoke all on schema public from public;
grant usage on schema public to jatigi_app;

-- What the service says of the viewer at the start of each transaction. Absent or empty means nobody.

create function jatigi_account() returns text
    language sql stable parallel safe
    return nullif(current_setting('jatigi.account', true), '');

create function jatigi_organisation() returns text
    language sql stable parallel safe
    return nullif(current_setting('jatigi.organisation', true), '');

create function jatigi_may(category text, scope text) returns boolean
    language sql stable parallel safe
    return coalesce((category || '#' || scope) = any (string_to_array(current_setting('jatigi.permissions', true), ',')), false);

-- Whether a p-code of the edition of 2021 lies within the areas the viewer works in.
create function jatigi_within(pcode text) returns boolean
    language sql stable parallel safe
    return exists (select 1
                     from unnest(string_to_array(current_setting('jatigi.areas', true), ',')) as prefix
                    where prefix <> '' and starts_with(pcode, prefix));

create table audit_event (
    sequence     bigint generated always as identity primary key,
    at           timestamptz not null default clock_timestamp(),
    account      text        not null,
    organisation text,
    client       text        not null,
    purpose      text,
    operation    text        not null,
    category     text        not null,
    subject      text,
    decision     text        not null check (decision in ('PERMIT', 'REFUSE', 'CONCEAL', 'SUPPRESS'))
);

comment on table audit_event is
    'Who did or read what kind of data, when and for what purpose. Append-only for the service. Never holds a personal value: subject is the id of a record.';

create index audit_event_of_subject on audit_event (subject, sequence) where subject is not null;
create index audit_event_of_account on audit_event (account, sequence);

alter table audit_event enable row level security;
alter table audit_event force row level security;

-- Everybody writes about themselves and for their own organisation only; reading needs the oversight permission.
create policy audit_event_append on audit_event for insert
    with check (account = jatigi_account() and organisation is not distinct from jatigi_organisation());
create policy audit_event_oversight on audit_event for select
    using (jatigi_account() is not null and jatigi_may('audit-log', 'read-all'));

grant select, insert on audit_event to jatigi_app;
