package org.jatigi.reference;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jatigi.access.Viewer;
import org.jatigi.persistence.Rows;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;

/** Reads the code lists. */
@ApplicationScoped
class CodeLists {

    private static final int NAME_MAX = 100;

    /**
     * The items of the list whose name has the same letters: {@code populationGroup}, {@code POPULATION_GROUP} and {@code population-groups}
     * are all {@code population-group}. The longest list has some hundreds of items.
     */
    private static final String ITEMS = """
            select list, code, label_fr, label_en, definition_fr, definition_en, standard, standard_code, list_version, broader
              from code_item
             where replace(list, '-', '') in ($1, regexp_replace($1, 's$', ''))
             order by position, code
             limit 1000
            """;

    private static final String LISTS = """
            select distinct list
              from code_item
             order by list
             limit 500
            """;

    private final Rows rows;

    CodeLists(Rows rows) {
        this.rows = rows;
    }

    /** The items of a list in their own order, or a refusal that names the lists there are. */
    Uni<List<CodeItem>> items(Viewer viewer, String list) {
        var letters = list.length() > NAME_MAX ? "" : PlaceName.fold(list);
        return rows.read(
                        viewer,
                        connection -> connection
                                .preparedQuery(ITEMS)
                                .execute(Tuple.of(letters))
                                .map(found -> StreamSupport.stream(found.spliterator(), false)
                                        .map(CodeLists::item)
                                        .toList()))
                .call(items ->
                        items.isEmpty() ? unknown(viewer) : Uni.createFrom().voidItem());
    }

    Uni<List<String>> names(Viewer viewer) {
        return rows.read(
                viewer,
                connection -> connection
                        .query(LISTS)
                        .execute()
                        .map(found -> StreamSupport.stream(found.spliterator(), false)
                                .map(row -> Objects.requireNonNull(row.getString("list")))
                                .toList()));
    }

    private Uni<Void> unknown(Viewer viewer) {
        return names(viewer).map(lists -> {
            throw new Refusal.Invalid(
                    new Text("Il n'y a pas de liste de ce nom.", "There is no list of that name."),
                    Map.of("lists", lists));
        });
    }

    private static CodeItem item(Row row) {
        return new CodeItem(
                row.getString("list"),
                row.getString("code"),
                row.getString("label_fr"),
                row.getString("label_en"),
                row.getString("definition_fr"),
                row.getString("definition_en"),
                row.getString("standard"),
                row.getString("standard_code"),
                row.getString("list_version"),
                row.getString("broader"));
    }
}
