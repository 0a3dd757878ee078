-- Whether a round has a published release stands on the round: row security had to look for such a release for each round that is named
-- beside a figure or a release, and almost every round has one. The column only shortens the way of what everybody who may read releases
-- sees: for everything else the whole policy decides, as before.

create policy assessment_round_owned on assessment_round to current_user using (true);

alter table assessment_round add column published boolean not null default false;
comment on column assessment_round.published is 'Whether a release of it was published, even if that was withdrawn later; kept by triggers of release.';

-- What a round says of itself is not the service's to set.
alter policy assessment_round_opened on assessment_round
    with check (organisation = jatigi_organisation() and jatigi_may('release', 'create') and not published);

create function jatigi_keep_published_rounds() returns trigger
    language plpgsql security definer set search_path = '' as
$$
begin
    -- one after the other, so that of two that go at once the later sees what the other left
    perform from public.assessment_round where id in (old.round_id, new.round_id) order by id for update;
    update public.assessment_round
       set published = not published
     where id in (old.round_id, new.round_id)
       and published <> exists (select
                                  from public.release
                                 where release.round_id = assessment_round.id
                                   and release.published_at is not null);
    return null;
end
$$;
revoke all on function jatigi_keep_published_rounds() from public;

create trigger release_keeps_round after insert or delete on release
    for each row execute function jatigi_keep_published_rounds();
create trigger release_keeps_round_when_published after update of published_at, round_id on release
    for each row when (old.published_at is distinct from new.published_at or old.round_id is distinct from new.round_id)
    execute function jatigi_keep_published_rounds();

-- behind the triggers, so that no release that is published meanwhile is missed
update assessment_round
   set published = true
 where exists (select from release where release.round_id = assessment_round.id and release.published_at is not null);

-- Whether the viewer sees a release of that round, by the policy of releases.
create function jatigi_sees_release_of_round(seen uuid) returns boolean
    language plpgsql stable parallel safe as
$$
begin
    return exists (select from public.release where release.round_id = seen);
end
$$;

alter policy assessment_round_seen on assessment_round
    using (published and (select jatigi_may('release', 'read'))
           or jatigi_sees_unpublished(organisation) or jatigi_sees_release_of_round(id));
