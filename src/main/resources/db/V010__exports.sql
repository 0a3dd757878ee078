-- Exports: the register of who took what away, when and why, and the files that wait to be fetched.
-- An entry is made before the first byte leaves. Whoever exported sees their own entries; whoever oversees the audit trail sees all.

create table export (
    id           uuid primary key default uuidv7(),
    job_id       uuid        unique references job,
    organisation text,
    account      text        not null,
    purpose      text,
    dataset      text        not null,
    format       text        not null check (format in ('CSV', 'XLSX', 'GEOJSON', 'JSON')),
    asked        text        not null,
    reason       text        check (length(reason) between 1 and 500),
    requested_at timestamptz not null default now(),
    rows         bigint      check (rows >= 0),
    bytes        bigint      check (bytes >= 0),
    sha256       text        check (sha256 ~ '^[0-9a-f]{64}$'),
    manifest     text,
    key          text,
    expires_at   timestamptz,
    check (num_nonnulls(rows, bytes, sha256, manifest, key, expires_at) in (0, 6)),
    check (expires_at is null or job_id is not null)
);
comment on table export is 'What was taken away as a file: which list, with which filter, by whom, for which purpose and for what reason.';
comment on column export.key is 'What the link needs beside a token of the account that asked.';
create index export_of_account on export (account, requested_at desc);

alter table export enable row level security;
alter table export force row level security;
create policy export_seen on export for select
    using (account = (select jatigi_account()) or (select jatigi_may('audit-log', 'read-all')));
create policy export_registered on export for insert
    with check (account = jatigi_account() and organisation is not distinct from jatigi_organisation());
create policy export_finished on export for update
    using (account = (select jatigi_account()));
grant select, insert on export to jatigi_app;
grant update (rows, bytes, sha256, manifest, key, expires_at) on export to jatigi_app;

alter table job drop constraint job_kind_check;
alter table job add constraint job_kind_check check (kind in ('IMPORT', 'EXPORT'));
alter table job drop constraint job_state_check;
alter table job add constraint job_state_check check (state in
    ('QUEUED', 'RUNNING', 'STAGED', 'ACCEPTED', 'DISCARDED', 'UNCHANGED', 'READY', 'REFUSED', 'FAILED'));

create or replace function jatigi_fail_interrupted_jobs(of_replica text, started timestamptz, silent_seconds integer)
    returns integer
    language sql volatile security definer set search_path = public, pg_temp
as $$
  with failed as (
    update job
       set state = 'FAILED', updated_at = now(), error_code = 'unavailable',
           error_fr = case kind
                           when 'EXPORT' then 'L''exportation a été interrompue par un arrêt du service. Demandez-la de nouveau.'
                           else 'L''importation a été interrompue par un arrêt du service ; rien n''en est resté. Envoyez le fichier de nouveau.'
                      end,
           error_en = case kind
                           when 'EXPORT' then 'The export was interrupted when the service stopped. Ask for it again.'
                           else 'The import was interrupted when the service stopped; nothing of it remains. Send the file again.'
                      end
     where state in ('QUEUED', 'RUNNING')
       and (replica = of_replica and updated_at < started or updated_at < now() - make_interval(secs => silent_seconds))
    returning 1)
  select count(*)::integer from failed
$$;
