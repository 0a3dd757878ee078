package org.jatigi.displacement;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Exported figures as clients ask for them, opened by programs that are not ours. */
final class FigureFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FigureFiles() {}

    static Response get(String token, String file, Map<String, ?> parameters) {
        return given().auth().oauth2(token).queryParams(parameters).get("/exports/" + file);
    }

    static String ofRound(int round) {
        return "{\"round\":{\"eq\":%d}}".formatted(round);
    }

    /** The records of a CSV file, the labels first. */
    static List<List<String>> csv(Response response) {
        var text = response.then().statusCode(200).extract().asByteArray();
        try (var records = CsvReader.builder()
                .detectBomHeader(true)
                .ofCsvRecord(new ByteArrayInputStream(text), StandardCharsets.UTF_8)) {
            return records.stream().map(record -> record.getFields()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static XSSFWorkbook xlsx(Response response) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(
                    response.then().statusCode(200).extract().asByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(Response response) {
        try {
            return JSON.readTree(response.then().statusCode(200).extract().asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> lines(Response response) {
        return new String(response.then().statusCode(200).extract().asByteArray(), StandardCharsets.UTF_8)
                .lines()
                .map(FigureFiles::node)
                .toList();
    }

    static JsonNode node(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
