-- Imports: the job, what was found in its file, and the rows that wait for a decision.
-- A job belongs to the account that sent the file; nobody else sees it, in its organisation or outside.

create table job (
    id             uuid primary key default uuidv7(),
    organisation   text        not null,
    account        text        not null,
    kind           text        not null default 'IMPORT' check (kind in ('IMPORT')),
    dataset        text        not null,
    state          text        not null default 'QUEUED' check (state in
                       ('QUEUED', 'RUNNING', 'STAGED', 'ACCEPTED', 'DISCARDED', 'UNCHANGED', 'REFUSED', 'FAILED')),
    progress       double precision not null default 0 check (progress between 0 and 1),
    file_name      text        not null,
    file_size      bigint      not null check (file_size >= 0),
    checksum       text        not null,
    parameters     jsonb       not null default '{}',
    rows_read      integer     not null default 0 check (rows_read >= 0),
    rows_staged    integer     not null default 0 check (rows_staged >= 0),
    rows_held      integer     not null default 0 check (rows_held >= 0),
    rows_unchanged integer     not null default 0 check (rows_unchanged >= 0),
    release_id     uuid,
    error_code     text,
    error_fr       text,
    error_en       text,
    replica        text        not null,
    created_at     timestamptz not null default now(),
    updated_at     timestamptz not null default now(),
    check (num_nonnulls(error_code, error_fr, error_en) in (0, 3))
);
comment on table job is 'One file that was sent: how far it is, how many rows came out, and what became of them.';
create index job_of_account on job (account, created_at desc, id desc);
create index job_of_file on job (organisation, dataset, checksum) where state in ('STAGED', 'ACCEPTED');
create index job_at_work on job (replica, updated_at) where state in ('QUEUED', 'RUNNING');

create table finding (
    job_id     uuid    not null references job on delete cascade,
    number     integer not null,
    row        integer,
    "column"   text,
    level      text    not null check (level in ('ERROR', 'WARNING', 'INFO')),
    code       text    not null,
    message_fr text    not null,
    message_en text    not null,
    primary key (job_id, number)
);
comment on table finding is 'What is the matter with a file or a row of it. Never holds a personal value.';

create table staged_row (
    job_id  uuid    not null references job on delete cascade,
    row     integer not null,
    content jsonb   not null,
    state   text    not null check (state in ('GOOD', 'UNCHANGED', 'HELD')),
    primary key (job_id, row)
);
comment on table staged_row is 'A row of a file as it was understood, until somebody decides.';

alter table job enable row level security;
alter table job force row level security;
alter table finding enable row level security;
alter table finding force row level security;
alter table staged_row enable row level security;
alter table staged_row force row level security;

create policy job_of_its_account on job
    using (account = jatigi_account() and organisation = jatigi_organisation())
    with check (account = jatigi_account() and organisation = jatigi_organisation());
create policy finding_of_its_job on finding
    using (exists (select from job where job.id = job_id));
create policy staged_row_of_its_job on staged_row
    using (exists (select from job where job.id = job_id));

-- The two questions that reach beyond one account are functions of the owner, so that the service can ask them and nothing else.
create policy job_for_the_owner on job to jatigi_owner using (true) with check (true);

create function jatigi_accepted_job(wanted_dataset text, wanted_checksum text, wanted_parameters jsonb)
    returns table (id uuid, release_id uuid, rows_read integer)
    language sql stable security definer set search_path = public, pg_temp
as $$
  select job.id, job.release_id, job.rows_read
    from job
   where job.organisation = jatigi_organisation()
     and job.dataset = wanted_dataset
     and job.checksum = wanted_checksum
     and job.parameters = wanted_parameters
     and job.state = 'ACCEPTED'
   order by job.created_at desc
   limit 1
$$;
comment on function jatigi_accepted_job is 'The job in which the viewer''s organisation accepted this file before, whoever of it did.';

create function jatigi_fail_interrupted_jobs(of_replica text, started timestamptz, silent_seconds integer)
    returns integer
    language sql volatile security definer set search_path = public, pg_temp
as $$
  with failed as (
    update job
       set state = 'FAILED', updated_at = now(), error_code = 'unavailable',
           error_fr = 'L''importation a été interrompue par un arrêt du service ; rien n''en est resté. Envoyez le fichier de nouveau.',
           error_en = 'The import was interrupted when the service stopped; nothing of it remains. Send the file again.'
     where state in ('QUEUED', 'RUNNING')
       and (replica = of_replica and updated_at < started or updated_at < now() - make_interval(secs => silent_seconds))
    returning 1)
  select count(*)::integer from failed
$$;
comment on function jatigi_fail_interrupted_jobs is 'Marks the jobs that a replica left behind when it died: those of this one before it started, and all that nobody has been heard of for a while.';

revoke all on function jatigi_accepted_job(text, text, jsonb), jatigi_fail_interrupted_jobs(text, timestamptz, integer) from public;
grant execute on function jatigi_accepted_job(text, text, jsonb), jatigi_fail_interrupted_jobs(text, timestamptz, integer) to jatigi_app;
grant select, insert, update on job to jatigi_app;
grant select, insert, delete on finding, staged_row to jatigi_app;
