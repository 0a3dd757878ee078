package org.jatigi.dataset;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * The place of a row in an ordered list, as text a client gives back: the values of the order's columns, the id last. Values
 * rather than a count of rows, so that what others write meanwhile neither hides a row nor shows one twice.
 *
 * @param values what the row is ordered by; null where the column is null
 */
public record Cursor(List<@Nullable String> values) {

    private static final int LENGTH_MAX = 2_000;

    public Cursor {
        values = Collections.unmodifiableList(values);
    }

    public static Cursor of(@Nullable Object... values) {
        var texts = new ArrayList<@Nullable String>(values.length);
        for (var value : values) {
            texts.add(value == null ? null : value.toString());
        }
        return new Cursor(texts);
    }

    /** The cursor a client gave, or a refusal. */
    static Cursor parse(String text) {
        try {
            if (text.length() > LENGTH_MAX) {
                throw unknown();
            }
            var json = new JsonArray(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            return of(json.stream().toArray());
        } catch (IllegalArgumentException | DecodeException notOurs) {
            throw unknown();
        }
    }

    /** The value at {@code index}; refused where the cursor is one of another list. */
    public @Nullable String value(int index, int columns) {
        if (values.size() != columns) {
            throw unknown();
        }
        return values.get(index);
    }

    public String text() {
        var json = new JsonArray();
        values.forEach(json::add);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.encode().getBytes(StandardCharsets.UTF_8));
    }

    /** The refusal of a cursor that is not of this list. */
    public static Refusal unknown() {
        return new Refusal.Invalid(
                new Text("Ce curseur n'appartient pas à cette liste.", "This cursor does not belong to this list."));
    }
}
