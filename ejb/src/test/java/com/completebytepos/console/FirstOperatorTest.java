package com.completebytepos.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.console.model.Operator;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first operator of a platform without any comes from the settings, and never with a word that stands in documents. */
class FirstOperatorTest {
    private final List<Object> kept = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final FirstOperator first = new FirstOperator();

    @BeforeEach
    void aPlatformWithoutOperators() {
        var nobody = Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {TypedQuery.class}, (query, method, arguments) -> {
            if (method.getName().equals("getSingleResult")) return 0L;
            throw new UnsupportedOperationException(method.toString());
        });
        first.em = (EntityManager) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (em, method, arguments) -> {
            if (method.getName().equals("createQuery")) return nobody;
            if (!method.getName().equals("persist")) throw new UnsupportedOperationException(method.toString());
            kept.add(arguments[0]);
            return null;
        });
        first.trail = new OperatorTrail() {
            @Override
            public void record(String action, String subject, String detail) {
                told.add(action + " " + subject);
            }
        };
        System.setProperty("CBPOS_OPERATOR_USERNAME", "root.one");
    }

    @AfterEach
    void forget() {
        for (var name : List.of("CBPOS_DEMO", "CBPOS_OPERATOR_USERNAME", "CBPOS_OPERATOR_PASSWORD")) System.clearProperty(name);
    }

    @Test
    void aDemoPasswordMakesNoOperatorOutsideTheDemo() {
        settings("false", "demo-admin");
        assertTrue(assertThrows(IllegalStateException.class, first::makeIfNone).getMessage().contains("is a demo password"));
        settings("false", "too short");
        assertTrue(assertThrows(IllegalStateException.class, first::makeIfNone).getMessage().contains("at least 10"));
        assertEquals(List.of(), kept);
        assertEquals(List.of(), told);
    }

    @Test
    void aWordOfItsOwnDoesAndTheDemoTakesItsOwn() {
        settings("false", "a word of our own");
        first.makeIfNone();
        settings("true", "demo-admin");
        first.makeIfNone();
        assertEquals(2, kept.stream().filter(Operator.class::isInstance).count());
        assertEquals(List.of("console.operator-added root.one", "console.operator-added root.one"), told);
    }

    private static void settings(String demo, String password) {
        System.setProperty("CBPOS_DEMO", demo);
        System.setProperty("CBPOS_OPERATOR_PASSWORD", password);
    }
}
