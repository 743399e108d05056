package com.completebytepos.web.faces;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Lets pages read the parts of records by name; Expression Language 5 knows only getters (6 brings its own resolver). */
public class RecordProperties extends ELResolver {

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        var part = part(base, property);
        if (part == null) return null;
        context.setPropertyResolved(base, property);
        try {
            return part.getAccessor().invoke(base);
        } catch (ReflectiveOperationException e) {
            throw new ELException(e);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        var part = part(base, property);
        if (part == null) return null;
        context.setPropertyResolved(base, property);
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (part(base, property) != null) throw new PropertyNotWritableException(property + " of a record");
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        if (part(base, property) == null) return false;
        context.setPropertyResolved(base, property);
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? Object.class : null;
    }

    private static RecordComponent part(Object base, Object property) {
        if (!(base instanceof Record)) return null;
        return Arrays.stream(base.getClass().getRecordComponents()).filter(c -> c.getName().equals(String.valueOf(property))).findFirst().orElse(null);
    }
}
