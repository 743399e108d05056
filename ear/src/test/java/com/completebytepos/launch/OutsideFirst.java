package com.completebytepos.launch;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** System tests (ST) come before tests inside the server (IT), so that they meet the EAR as it is shipped, without a test module. */
public class OutsideFirst implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator.comparing(OutsideFirst::isInside).thenComparing(each -> each.getTestClass().getName()));
    }

    private static boolean isInside(ClassDescriptor test) {
        return test.getTestClass().getSimpleName().endsWith("IT");
    }
}
