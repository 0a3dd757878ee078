package org.jatigi.matching.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScatteredNumbersTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "7, 3", "100, 1000", "5000, 2", "5000, 40", "20000, 20000", "20000, 1000000"})
    void numbers_are_sorted_as_the_library_sorts_them(int size, int different) {
        SplittableRandom random = new SplittableRandom(size);
        long[] values = random.longs(different).toArray();
        long[] numbers = new long[size];
        for (int at = 0; at < size; at++) {
            numbers[at] = values[random.nextInt(different)] << 20 | random.nextInt(1 << 20);
        }
        long[] expected = numbers.clone();
        Arrays.sort(expected);

        ScatteredNumbers.sort(numbers);

        assertArrayEquals(expected, numbers);
    }
}
