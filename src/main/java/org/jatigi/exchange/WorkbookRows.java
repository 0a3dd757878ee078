package org.jatigi.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Listens to the XML of one sheet and hands its rows on. A formula stays a formula: what it computed is kept beside it. */
final class WorkbookRows extends DefaultHandler {

    private final SharedStrings shared;
    private final Collector collector;
    private final Map<String, String> sharedFormulas = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    private List<Cell> row = new ArrayList<>();
    private int rowNumber;
    private int column;
    private String type = "";
    private @Nullable String value;
    private @Nullable String formula;
    private @Nullable String formulaGroup;
    private boolean isPhonetic;

    WorkbookRows(SharedStrings shared, Collector collector) {
        this.shared = shared;
        this.collector = collector;
    }

    @Override
    public void startElement(String uri, String name, String prefixed, Attributes attributes) {
        switch (name) {
            case "row" -> startRow(attributes);
            case "c" -> startCell(attributes);
            case "f" -> {
                formulaGroup = attributes.getValue("si");
                text.setLength(0);
            }
            case "v" -> text.setLength(0);
            case "is" -> value = "";
            case "rPh" -> isPhonetic = true;
            case "t" -> text.setLength(0);
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String prefixed) {
        switch (name) {
            case "row" -> collector.add(rowNumber, row);
            case "c" -> put(column, cell());
            case "f" -> formula = expression(text.toString());
            case "v" -> value = text.toString();
            case "rPh" -> isPhonetic = false;
            case "t" -> appendInline();
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    private void startRow(Attributes attributes) {
        var number = attributes.getValue("r");
        rowNumber = number == null ? rowNumber + 1 : Integer.parseInt(number);
        row = new ArrayList<>();
        column = -1;
    }

    private void startCell(Attributes attributes) {
        var reference = attributes.getValue("r");
        column = reference == null ? column + 1 : index(reference);
        var given = attributes.getValue("t");
        type = given == null ? "n" : given;
        value = null;
        formula = null;
        formulaGroup = null;
    }

    private void appendInline() {
        if (value != null && !isPhonetic) {
            value += text;
        }
    }

    private String expression(String written) {
        if (formulaGroup == null) {
            return written;
        }
        if (!written.isEmpty()) {
            sharedFormulas.put(formulaGroup, written);
        }
        return sharedFormulas.getOrDefault(formulaGroup, written);
    }

    private Cell cell() {
        var computed = computed();
        return formula == null ? computed : new Cell.Formula(formula, computed);
    }

    private Cell computed() {
        if (value == null || value.isEmpty()) {
            return new Cell.Blank();
        }
        return switch (type) {
            case "s" ->
                collector.words(shared.getItemAt(Integer.parseInt(value)).getString());
            case "b" -> new Cell.Truth(value.equals("1"));
            case "e" -> new Cell.Broken(value);
            case "n" -> new Cell.Numeral(Double.parseDouble(value));
            default -> collector.words(value);
        };
    }

    private void put(int index, Cell cell) {
        if (cell.isBlank()) {
            return;
        }
        if (index >= collector.columnsMax()) {
            throw BadFile.tooManyColumns(collector.columnsMax());
        }
        while (row.size() <= index) {
            row.add(new Cell.Blank());
        }
        row.set(index, cell);
    }

    /** The index of the column in a reference such as AB12. */
    private static int index(String reference) {
        int index = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            index = index * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        return index - 1;
    }
}
