package org.jatigi.reference;

import static org.jatigi.exchange.Finding.Level.WARNING;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jatigi.exchange.Cell;
import org.jatigi.exchange.Cells;
import org.jatigi.exchange.Finding;
import org.jatigi.exchange.Reading;
import org.jatigi.exchange.Sheet;
import org.jatigi.vocabulary.Pcode;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/** Reads what the rows of a file of areas say, without judging it. */
final class AreaReading {

    private static final int NAME_MAX = 200;
    private static final int BOUNDARY_MAX = 2_000_000; // the whole country, not simplified, has 600,000 characters
    private static final Set<String> SHAPES = Set.of("Polygon", "MultiPolygon");

    private final Sheet sheet;
    private final List<Finding> findings = new ArrayList<>();

    AreaReading(Sheet sheet) {
        this.sheet = sheet;
    }

    List<Finding> findings() {
        return findings;
    }

    AreaEntry entry(Sheet.Row row) {
        if (sheet.has(AreaColumns.PLACE_NAME)) {
            return place(row);
        }
        return sheet.has(AreaColumns.LAW_CODE) || sheet.has(AreaColumns.LEVEL) ? listed(row) : deepest(row);
    }

    /** A village, in the smallest area that the row names. */
    private AreaEntry place(Sheet.Row row) {
        int around = level(row);
        return new AreaEntry(
                row,
                null,
                code(row, AreaColumns.CODE),
                words(row, AreaColumns.PLACE_NAME),
                names(row, List.of(AreaColumns.OTHER_NAME)),
                around < 0 ? null : code(row, AreaColumns.code(around)),
                around < 0 ? null : words(row, AreaColumns.name(around)),
                point(row),
                null);
    }

    /** An area in a list that has its level in a column. */
    private AreaEntry listed(Sheet.Row row) {
        boolean isLaw = sheet.has(AreaColumns.LAW_CODE);
        var parent = code(row, isLaw ? AreaColumns.LAW_PARENT : AreaColumns.PARENT);
        int level = level(words(row, AreaColumns.LEVEL));
        return new AreaEntry(
                row,
                level,
                code(row, isLaw ? AreaColumns.LAW_CODE : AreaColumns.CODE),
                words(row, AreaColumns.NAME),
                List.of(),
                level == 1 ? "ML" : parent.isEmpty() ? null : parent,
                null,
                point(row),
                boundary(row));
    }

    /** An area of a COD-AB file: its level is the deepest of which the row has a code. */
    private AreaEntry deepest(Sheet.Row row) {
        int level = level(row);
        return new AreaEntry(
                row,
                Math.max(level, 0),
                level < 0 ? "" : code(row, AreaColumns.code(level)),
                level < 0 ? null : words(row, AreaColumns.name(level)),
                level < 0 ? List.of() : names(row, AreaColumns.otherNames(level)),
                level < 1 ? null : parent(row, level),
                level < 1 ? null : words(row, AreaColumns.name(level - 1)),
                point(row),
                boundary(row));
    }

    /** The code of the area around it; where the row does not say, a p-code begins with it. */
    private String parent(Sheet.Row row, int level) {
        var written = code(row, AreaColumns.code(level - 1));
        var own = code(row, AreaColumns.code(level));
        return written.isEmpty() ? own.substring(0, Math.min(own.length(), 2 * level)) : written;
    }

    private int level(Sheet.Row row) {
        int level = AreaColumns.LEVEL_MAX;
        while (level >= 0 && code(row, AreaColumns.code(level)).isEmpty()) {
            level--;
        }
        return level;
    }

    /** The level by its number or its word; -1 where it is neither. */
    private static int level(@Nullable String written) {
        if (written == null) {
            return -1;
        }
        if (written.matches("[0-4]")) {
            return Integer.parseInt(written);
        }
        var named = PlaceName.level(written.toLowerCase(Locale.ROOT));
        return named == null ? -1 : named;
    }

    private String code(Sheet.Row row, String column) {
        var written = words(row, column);
        return written == null ? "" : Pcode.normalise(written);
    }

    @Nullable
    String words(Sheet.Row row, String column) {
        return switch (Cells.words(sheet.cell(row, column))) {
            case Reading.Clear<String>(var text) -> text.length() > NAME_MAX ? text.substring(0, NAME_MAX) : text;
            case Reading.Noted<String> noted -> noted.value();
            case Reading.Absent<String>() -> null;
            case Reading.Wrong<String>(var code, var says) -> {
                findings.add(sheet.finding(row, column, WARNING, code, says));
                yield null;
            }
        };
    }

    private List<String> names(Sheet.Row row, List<String> columns) {
        return columns.stream()
                .flatMap(column -> Stream.ofNullable(words(row, column)))
                .distinct()
                .toList();
    }

    private @Nullable Point point(Sheet.Row row) {
        var lat = degrees(row, AreaColumns.LAT, 90);
        var lon = degrees(row, AreaColumns.LON, 180);
        return lat.isPresent() && lon.isPresent() ? new Point(lat.get(), lon.get()) : null;
    }

    private Optional<Double> degrees(Sheet.Row row, String column, double max) {
        var cell = sheet.cell(row, column);
        if (cell.isBlank()) {
            return Optional.empty();
        }
        var degrees = number(cell).filter(value -> Math.abs(value) <= max);
        if (degrees.isEmpty()) {
            findings.add(sheet.finding(
                    row,
                    column,
                    WARNING,
                    "wrong-coordinates",
                    new Text(
                            "Un nombre de degrés est attendu ; les coordonnées sont laissées de côté.",
                            "A number of degrees is expected; the coordinates are left out.")));
        }
        return degrees;
    }

    private static Optional<Double> number(Cell cell) {
        return switch (cell) {
            case Cell.Numeral(double value) -> Optional.of(value);
            case Cell.Words(var text) -> number(text.replace(',', '.'));
            case Cell.Blank blank -> Optional.empty();
            case Cell.Truth truth -> Optional.empty();
            case Cell.Formula formula -> Optional.empty();
            case Cell.Broken broken -> Optional.empty();
        };
    }

    private static Optional<Double> number(String text) {
        return text.matches("[+-]?\\d{1,3}(\\.\\d{1,20})?") ? Optional.of(Double.valueOf(text)) : Optional.empty();
    }

    private @Nullable JsonObject boundary(Sheet.Row row) {
        if (!(sheet.cell(row, AreaColumns.GEOMETRY) instanceof Cell.Words(var text))) {
            return null;
        }
        var boundary = shape(text);
        if (boundary == null) {
            findings.add(sheet.finding(
                    row,
                    AreaColumns.GEOMETRY,
                    WARNING,
                    "wrong-boundary",
                    new Text(
                            "Une surface GeoJSON (Polygon ou MultiPolygon) est attendue ; la limite est laissée de côté.",
                            "A GeoJSON surface (Polygon or MultiPolygon) is expected; the boundary is left out.")));
        }
        return boundary;
    }

    private static @Nullable JsonObject shape(String text) {
        try {
            var shape = text.length() > BOUNDARY_MAX ? new JsonObject() : new JsonObject(text);
            boolean isSurface = SHAPES.contains(String.valueOf(shape.getValue("type")))
                    && shape.getValue("coordinates") instanceof JsonArray rings
                    && !rings.isEmpty();
            return isSurface ? shape : null;
        } catch (DecodeException noJson) {
            return null;
        }
    }
}
