package org.jatigi.commandline.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jatigi.matching.record.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schema files: what they say and how they are refused. */
class SchemaFileTest {

    @TempDir
    Path folder;

    @Test
    void a_schema_that_is_written_is_read_as_it_was() {
        var schema = MalianSchema.SCHEMA;

        assertEquals(schema, SchemaFile.read(new JsonPath("x: ", SchemaFile.json(schema))));
    }

    @Test
    void a_schema_says_all_that_it_may() throws JsonProcessingException {
        var schema = read("""
                {"id": "no", "source": "agency", "household": "hh",
                 "fields": [
                   {"name": "first", "columns": ["first_1", "first_2"], "kind": "name", "swapsWith": "last"},
                   {"name": "last", "column": "nom", "kind": "NAME", "frequencies": false},
                   {"name": "other_names", "column": "full", "without": ["nom"], "kind": "NAME"},
                   {"name": "born", "kind": "DATE"},
                   {"name": "mother_first", "column": "mother", "words": "first", "kind": "NAME"}],
                 "rules": ["key(first) + born", "last"], "training": ["born"], "splitting": ["year(born)"]}""");

        assertEquals(List.of("first_1", "first_2"), schema.columns().get(0).columns());
        assertEquals("last", schema.fields().get(0).swapsWith());
        assertEquals(List.of("nom"), schema.columns().get(1).columns());
        assertEquals(false, schema.fields().get(1).byFrequency());
        assertEquals(List.of("nom"), schema.columns().get(2).without());
        assertEquals(Kind.DATE, schema.fields().get(3).kind());
        assertEquals(true, schema.fields().get(3).byFrequency());
        assertEquals(NameWords.ALL, schema.columns().get(2).words());
        assertEquals(NameWords.FIRST, schema.columns().get(4).words());
        assertEquals(
                List.of("no", "agency", "hh", "first_1", "first_2", "nom", "full", "nom", "born", "mother"),
                schema.columnNames());
        assertEquals("key(first) + born", schema.rules().getFirst().toString());
        assertEquals("year(born)", schema.splitting().getFirst().toString());
        assertEquals(schema, SchemaFile.read(new JsonPath("x: ", SchemaFile.json(schema))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                                                                | s: fields: a register has 1 to 16 fields, not 0
        {'feilds': []}                                                    | s: feilds: nothing is called so; known are encoded, fields, household, id, rules, source, splitting, training
        {'fields': [{'kind': 'NAME'}]}                                    | s: fields[0].name: is missing
        {'fields': [{'name': 'a'}]}                                       | s: fields[0].kind: is missing
        {'fields': [{'name': 'a', 'kind': 7}]}                            | s: fields[0].kind: a text is expected
        {'fields': [{'name': 'a', 'kind': 'NAM'}]}                        | s: fields[0].kind: "NAM" is no kind of field; there are NAME, DATE, CODE, DIGITS, PHONE, PLACE, DOCUMENT, TEXT, NUMBER
        {'fields': [{'name': '1', 'kind': 'NAME'}]}                       | s: fields[0]: a field is named by a letter followed by letters, digits and underscores, not "1"
        {'fields': [{'name': 'a', 'kind': 'NAME', 'colum': 'b'}]}         | s: fields[0].colum: nothing is called so; known are column, columns, frequencies, kind, name, swapsWith, without, words
        {'fields': [{'name': 'a', 'kind': 'NAME', 'column': 'b', 'columns': ['c']}]} | s: fields[0]: either "column" or "columns", not both
        {'fields': [{'name': 'a', 'kind': 'NAME', 'frequencies': 'yes'}]} | s: fields[0].frequencies: true or false is expected
        {'fields': [{'name': 'a', 'kind': 'NAME', 'words': 'frist'}]}     | s: fields[0].words: "frist" is none of first, middle, last
        {'fields': [{'name': 'a', 'kind': 'TEXT', 'words': 'first'}]}     | s: fields[0]: only of names some words can be taken, and a is a TEXT
        {'fields': [{'name': 'a', 'kind': 'NAME', 'swapsWith': 'b'}]}     | s: fields[0].swapsWith: "b" is no field of kind NAME
        {'fields': [{'name': 'a', 'kind': 'DATE', 'swapsWith': 'b'}]}     | s: fields[0]: only names are swapped, and a is a DATE
        {'fields': [{'name': 'a', 'kind': 'NAME'}, {'name': 'a', 'kind': 'DATE'}]} | s: fields[1].name: two fields are called "a"
        {'fields': [{'name': 'a', 'kind': 'NAME'}], 'rules': ['b']}       | s: rules[0]: no field is called "b"; there are [a]
        {'fields': [{'name': 'a', 'kind': 'NAME'}], 'rules': ['a', 'year(a)']} | s: rules[1]: year(a) cannot be asked of a, which is a NAME
        {'fields': [{'name': 'a', 'kind': 'NAME'}], 'rules': 'a'}         | s: rules: a list is expected
        {'fields': [{'name': 'a', 'kind': 'NAME'}], 'splitting': ['a + a']} | s: splitting[0]: blocks are split by one part after the other, not by "a + a"
        """)
    void what_is_wrong_is_said_with_its_place(String json, String message) {
        var refused = assertThrows(BadInput.class, () -> read(json.replace('\'', '"')));

        assertEquals(message, refused.getMessage());
    }

    @Test
    void a_rule_that_cannot_be_read_is_said_with_its_place() {
        String schema = "{\"fields\": [{\"name\": \"a\", \"kind\": \"NAME\"}], \"training\": [\"sounds(a)\"]}";

        var refused = assertThrows(BadInput.class, () -> read(schema));

        String message =
                "s: training[0]: \"sounds(a)\" of the blocking rule \"sounds(a)\" is none of field, key(field)";
        assertEquals(true, refused.getMessage().startsWith(message), refused::getMessage);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        [1]                | not a JSON object
        {"id": "a",        | (line 1)
        {"id": 1, "id": 2} | Duplicate field 'id'
        {} {}              | is no JSON
        """)
    void what_is_no_json_object_is_refused(String content, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("schema.json"), content);

        var refused = assertThrows(BadInput.class, () -> SchemaFile.read(file));
        assertEquals(true, refused.getMessage().contains(message), refused::getMessage);
    }

    private static Schema read(String json) throws JsonProcessingException {
        return SchemaFile.read(new JsonPath("s: ", JsonPath.JSON.readTree(json)));
    }
}
