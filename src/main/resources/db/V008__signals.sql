-- Signals: what happened, told in the transaction in which it happened, numbered once it is committed.
--
-- Writers must not wait for one another, and a reader that remembers the last number it saw must never miss one. Numbers taken inside
-- the writers' transactions become visible out of order: 7 may be committed before 6. So a signal is written without a number, and gets
-- one afterwards, in a short transaction of its own, by whichever replica hears of it first. Numbers then have no gaps and
-- become visible in their order.

create table signal (
    id           bigint generated always as identity primary key,
    sequence     bigint      unique,
    at           timestamptz not null default clock_timestamp(),
    kind         text        not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    category     text        not null,
    subject      uuid        not null,
    organisation text,
    account      text,
    check ((organisation is null) = (account is null))
);
comment on table signal is 'That something happened to a record. Holds ids only, never a value, so that what is shown is read again under the rights of the moment.';
comment on column signal.sequence is 'Given after the commit, without gaps, visible in order. Null until then.';
comment on column signal.account is 'The only account that may know of it; null where everybody who may subscribe to the category may.';
create index signal_waiting on signal (id) where sequence is null;
create index signal_of_kind on signal (kind, sequence);
create index signal_of_subject on signal (subject, sequence);

create table signal_counter (
    only_one  boolean primary key default true check (only_one),
    given     bigint  not null default 0,
    forgotten bigint  not null default 0 check (forgotten <= given)
);
comment on table signal_counter is 'The last sequence that was given, and the last that is no longer kept.';
insert into signal_counter default values;

alter table signal enable row level security;
alter table signal force row level security;
alter table signal_counter enable row level security;
alter table signal_counter force row level security;

create policy signal_seen on signal for select
    using (jatigi_may(category, 'subscribe')
           and (account is null or account = jatigi_account() and organisation = jatigi_organisation()));
create policy signal_told on signal for insert
    with check (jatigi_account() is not null and sequence is null
                and (account is null or account = jatigi_account() and organisation = jatigi_organisation()));
create policy signal_for_the_owner on signal to jatigi_owner using (true) with check (true);
create policy signal_counter_seen on signal_counter for select using (jatigi_account() is not null);
create policy signal_counter_for_the_owner on signal_counter to jatigi_owner using (true) with check (true);

create function jatigi_ring() returns trigger
    language plpgsql
as $$
begin
    perform pg_notify('jatigi_signal', new.kind);
    return null;
end
$$;
comment on function jatigi_ring is 'Wakes whoever listens once the transaction is committed. Only a bell: the table is what counts.';
create trigger signal_rings after insert on signal for each row execute function jatigi_ring();

create function jatigi_number_signals() returns bigint
    language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
    reached bigint;
begin
    if not exists (select from signal where sequence is null) then
        return (select given from signal_counter);
    end if;
    -- One at a time; the statement after the lock sees what the one before has numbered.
    select given into reached from signal_counter for update;
    with waiting as (
        select id, row_number() over (order by id) as place from signal where sequence is null),
    numbered as (
        update signal set sequence = reached + waiting.place from waiting where signal.id = waiting.id
        returning 1)
    update signal_counter set given = given + (select count(*) from numbered) returning given into reached;
    return reached;
end
$$;
comment on function jatigi_number_signals is 'Numbers the signals that are committed and have no number yet; gives the last number there is.';

create function jatigi_forget_signals(days integer) returns bigint
    language sql volatile security definer set search_path = public, pg_temp
as $$
  with kept as (
    select coalesce(min(sequence) - 1, (select given from signal_counter)) as before
      from signal
     where sequence is not null
       and at >= now() - make_interval(days => days)),
  gone as (
    delete from signal using kept where sequence <= kept.before
    returning 1)
  update signal_counter set forgotten = greatest(forgotten, kept.before) from kept
  returning (select count(*) from gone)
$$;
comment on function jatigi_forget_signals is 'Deletes the signals that are older than so many days, from the first without a gap, and remembers up to where.';

-- A job that a dead replica left behind changes its state too.
create or replace function jatigi_fail_interrupted_jobs(of_replica text, started timestamptz, silent_seconds integer)
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
    returning id, organisation, account),
  told as (
    insert into signal (kind, category, subject, organisation, account)
    select 'job-progress', 'job', id, organisation, account from failed)
  select count(*)::integer from failed
$$;

revoke all on function jatigi_number_signals(), jatigi_forget_signals(integer) from public;
grant execute on function jatigi_number_signals(), jatigi_forget_signals(integer) to jatigi_app;
grant select on signal, signal_counter to jatigi_app;
grant insert (kind, category, subject, organisation, account) on signal to jatigi_app;
