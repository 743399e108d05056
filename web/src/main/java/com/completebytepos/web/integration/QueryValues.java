package com.completebytepos.web.integration;

import com.completebytepos.integration.IntegrationRejection;
import com.completebytepos.kernel.Rejection;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Tells a caller which parameter of the query is not what it can be. Without it any word would be false, and for all else there would be nothing at this address. */
@Provider
public class QueryValues implements ParamConverterProvider {
    private static final int SHOWN = 60;
    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(UUID.class, UUID::fromString, Integer.class, Integer::valueOf, int.class, Integer::valueOf, Long.class, Long::valueOf, long.class, Long::valueOf,
            Boolean.class, QueryValues::yes, boolean.class, QueryValues::yes);

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var reader = READERS.get(type);
        var name = Arrays.stream(annotations).filter(QueryParam.class::isInstance).map(one -> ((QueryParam) one).value()).findFirst();
        return reader == null || name.isEmpty() ? null : new Converter<>(type, name.get(), reader);
    }

    /** @return null where nothing is told */
    public static LocalDate day(String name, String text) {
        try {
            if (text == null || text.isEmpty()) return null;
            if (text.matches("[12]\\d{3}-.*")) return LocalDate.parse(text);
            throw wrong(name, text);
        } catch (DateTimeException none) {
            throw wrong(name, text);
        }
    }

    public static Rejection wrong(String name, String text) {
        return IntegrationRejection.QUERY_VALUE.at(name, name, text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…");
    }

    private static Boolean yes(String text) {
        if (!text.equals("true") && !text.equals("false")) throw new IllegalArgumentException(text);
        return text.equals("true");
    }

    private record Converter<T>(Class<T> type, String name, Function<String, ?> reader) implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked") // what is read for a primitive is its box
        public T fromString(String text) {
            boolean told = text != null && !text.isEmpty();
            if (!told && !type.isPrimitive()) return null;
            try {
                return (T) reader.apply(told ? text : type == boolean.class ? "false" : "0");
            } catch (IllegalArgumentException none) {
                throw new BadRequestException(wrong(name, text));
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
