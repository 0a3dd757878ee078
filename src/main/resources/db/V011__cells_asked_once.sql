-- As V009, for the published sums: one look at the permission for a statement. Here all releases are read once, because a question about
-- sums is about many of them.
alter policy figure_cell_seen on figure_cell
    using ((select jatigi_may('displacement-aggregate', 'read'))
           and exists (select from release where release.id = figure_cell.release_id));
