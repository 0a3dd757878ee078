package org.jatigi.matching.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.CharBuffer;
import org.junit.jupiter.api.Test;

class TextNumbersTest {

    @Test
    void a_text_is_found_by_its_letters_however_many_there_are() {
        var numbers = new TextNumbers();
        for (int number = 1; number <= 100_000; number++) {
            numbers.put("text " + number, 70_000 * number);
        }

        for (int number = 1; number <= 100_000; number++) {
            assertEquals(70_000 * number, numbers.find(CharBuffer.wrap("text " + number)));
        }
        assertEquals(TextNumbers.NONE, numbers.find("text"));
        assertEquals(TextNumbers.NONE, numbers.find(""));
        assertEquals(100_000, numbers.size());
    }

    @Test
    void texts_with_one_hash_are_told_from_each_other() {
        var numbers = new TextNumbers();
        numbers.put("Aa", 1);
        numbers.put("", 2);

        assertEquals(TextNumbers.NONE, numbers.find("BB"));
        assertEquals(1, numbers.find("Aa"));
        assertEquals(2, numbers.find(""));
    }

    @Test
    void a_text_beyond_any_length_is_not_taken() {
        var numbers = new TextNumbers();

        assertThrows(IllegalArgumentException.class, () -> numbers.put("x".repeat(TextNumbers.LENGTH_MAX + 1), 1));
    }
}
