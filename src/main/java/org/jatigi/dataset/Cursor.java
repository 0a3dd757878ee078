package org.jatigi.dataset;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * The place of a row in an ordered list, as text a client gives back: the values of the order's columns, the id last. Values
 * rather than a count of rows, so that what others write meanwhile neither hides a row nor shows one twice. As text it is sealed:
 * see {@link Seal}.
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

    /** The cursor a client gave, or a refusal where it was not given to this account for this question. */
    static Cursor parse(String text, Seal seal) {
        try {
            if (text.length() > LENGTH_MAX) {
                throw unknown();
            }
            var bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length <= Seal.LENGTH) {
                throw unknown();
            }
            var place = Arrays.copyOfRange(bytes, Seal.LENGTH, bytes.length);
            if (!seal.isOf(place, Arrays.copyOf(bytes, Seal.LENGTH))) {
                throw unknown();
            }
            return of(new JsonArray(new String(place, StandardCharsets.UTF_8))
                    .stream().toArray());
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

    public String text(Seal seal) {
        var json = new JsonArray();
        values.forEach(json::add);
        var place = json.encode().getBytes(StandardCharsets.UTF_8);
        var sealed = Arrays.copyOf(seal.of(place), Seal.LENGTH + place.length);
        System.arraycopy(place, 0, sealed, Seal.LENGTH, place.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The refusal of a cursor that is not of this list. */
    public static Refusal unknown() {
        return new Refusal.Invalid(
                new Text(
                        "Ce curseur n'appartient pas à cette liste : un curseur vaut pour le compte, le filtre et le tri pour lesquels il a été donné.",
                        "This cursor does not belong to this list: a cursor is for the account, the filter and the order it was given for."));
    }
}
