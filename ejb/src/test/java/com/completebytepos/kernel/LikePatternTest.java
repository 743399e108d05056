package com.completebytepos.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class LikePatternTest {

    @Test
    void whatHasAMeaningInPatternsMeansItself() {
        assertEquals("%50!% o!_f!!%", LikePattern.containing(" 50% o_f! "));
        assertNull(LikePattern.containing("  "));
        assertNull(LikePattern.containing(null));
    }

    @Test
    void lettersThatAreInNoCodeAreReplacedByASignThatIsInNone() {
        assertEquals("%K?? 1%", LikePattern.inCode("K\u00c4\u05e9 1"));
        assertEquals("??", LikePattern.plain("\ud83c\uddf0\ud83c\uddea"));
        assertEquals("%GC-1%", LikePattern.inCode("GC-1"));
        assertNull(LikePattern.inCode(" "));
        assertNull(LikePattern.plain(null));
    }
}
