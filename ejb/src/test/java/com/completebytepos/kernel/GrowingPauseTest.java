package com.completebytepos.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowingPauseTest {

    @ParameterizedTest
    @CsvSource({"0,0", "2,0", "3,5", "4,10", "5,20", "9,320", "10,640", "11,900", "40,900", "2147483647,900"})
    void twoAttemptsAreFreeThenEachFailureDoublesThePauseUpToAQuarterOfAnHour(int failures, long seconds) {
        assertEquals(Duration.ofSeconds(seconds), GrowingPause.after(failures));
    }
}
