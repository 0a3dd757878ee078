-- Webhooks: addresses of organisations that are called when something happens.
--
-- The secret is encrypted by the service and is read by no query but the one that claims work. What a webhook may be told is what its
-- account might subscribe to when it last showed a token; that runs out at permitted_until.

create table webhook (
    id              uuid primary key,
    organisation    text        not null,
    account         text        not null,
    url             text        not null,
    kinds           text[]      not null check (cardinality(kinds) > 0),
    categories      text[]      not null,
    secret          bytea       not null,
    state           text        not null default 'ACTIVE' check (state in ('ACTIVE', 'GIVEN_UP', 'DISABLED', 'DELETED')),
    permitted_until timestamptz not null,
    delivered       bigint      not null check (delivered >= 0),
    failures        integer     not null default 0 check (failures >= 0),
    next_attempt_at timestamptz not null default now(),
    last_attempt_at timestamptz,
    last_problem    text,
    last_status     integer,
    claim           uuid,
    claimed_until   timestamptz,
    created_at      timestamptz not null default now(),
    updated_at      timestamptz not null default now(),
    check ((state = 'DELETED') = (url = '' and secret = ''::bytea))
);
comment on table webhook is 'An address that is called when something happens, and how far it was told.';
create index webhook_of_organisation on webhook (organisation, created_at) where state <> 'DELETED';
create index webhook_due on webhook (next_attempt_at) where state = 'ACTIVE';

alter table webhook enable row level security;
alter table webhook force row level security;

create policy webhook_seen on webhook for select
    using (organisation = jatigi_organisation() and jatigi_may('webhook', 'read'));
create policy webhook_registered on webhook for insert
    with check (organisation = jatigi_organisation() and account = jatigi_account() and jatigi_may('webhook', 'create'));
create policy webhook_changed on webhook for update
    using (organisation = jatigi_organisation() and (jatigi_may('webhook', 'update') or jatigi_may('webhook', 'delete')))
    with check (organisation = jatigi_organisation());
create policy webhook_for_the_owner on webhook to jatigi_owner using (true) with check (true);

create function jatigi_claim_webhooks(most integer, seconds integer)
    returns table (id uuid, organisation text, account text, url text, kinds text[], categories text[], secret bytea,
                   delivered bigint, failures integer, claim uuid)
    language sql volatile security definer set search_path = public, pg_temp
as $$
  with due as (
    select w.id
      from webhook w
     where w.state = 'ACTIVE'
       and w.permitted_until > now()
       and w.next_attempt_at <= now()
       and (w.claimed_until is null or w.claimed_until < now())
       and exists (select from signal s
                    where s.sequence > w.delivered
                      and s.kind = any (w.kinds)
                      and s.category = any (w.categories)
                      and (s.account is null or s.account = w.account and s.organisation = w.organisation))
     order by w.next_attempt_at, w.id
     limit most
       for update skip locked)
  update webhook w
     set claim = uuidv7(), claimed_until = now() + make_interval(secs => seconds)
    from due
   where w.id = due.id
  returning w.id, w.organisation, w.account, w.url, w.kinds, w.categories, w.secret, w.delivered, w.failures, w.claim
$$;
comment on function jatigi_claim_webhooks is 'Takes webhooks that have something to be told for one replica, until it is done or a while has gone by.';

revoke all on function jatigi_claim_webhooks(integer, integer) from public;
grant execute on function jatigi_claim_webhooks(integer, integer) to jatigi_app;
grant insert on webhook to jatigi_app;
grant select (id, organisation, account, url, kinds, categories, state, permitted_until, delivered, failures, next_attempt_at,
              last_attempt_at, last_problem, last_status, claim, claimed_until, created_at, updated_at) on webhook to jatigi_app;
grant update (account, url, categories, secret, state, permitted_until, delivered, failures, next_attempt_at, last_attempt_at,
              last_problem, last_status, claim, claimed_until, updated_at) on webhook to jatigi_app;
