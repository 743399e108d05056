package com.completebytepos.chaos;

import java.util.Random;

/** One way to be unlucky, with a bounded end. */
interface Scenario {
    String name();

    /** @return what was seen, in one line @throws AssertionError when the books are not whole afterwards */
    String run(Random random) throws Exception;
}
