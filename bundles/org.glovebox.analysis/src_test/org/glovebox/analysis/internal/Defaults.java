/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal;

import java.lang.reflect.RecordComponent;
import java.util.Map;

import org.glovebox.api.analysis.Param;

/** Settings made from the defaults of their annotations, as the program makes them. */
public final class Defaults {

	private Defaults() {
	}

	/** The defaults with some of them replaced, by the name of the component. */
	public static <S extends Record> S of(Class<S> type, Map<String, String> replaced) {
		RecordComponent[] components = type.getRecordComponents();
		Class<?>[] types = new Class<?>[components.length];
		Object[] values = new Object[components.length];
		for (int i = 0; i < components.length; i++) {
			types[i] = components[i].getType();
			values[i] = parse(types[i], replaced.getOrDefault(components[i].getName(),
					components[i].getAnnotation(Param.class).value()));
		}
		if (!java.util.Arrays.stream(components).map(RecordComponent::getName).toList().containsAll(replaced.keySet())) {
			throw new IllegalArgumentException("no such setting among " + replaced.keySet());
		}
		try {
			return type.getDeclaredConstructor(types).newInstance(values);
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException(e);
		}
	}

	public static <S extends Record> S of(Class<S> type) {
		return of(type, Map.of());
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static Object parse(Class<?> type, String text) {
		if (type == double.class) {
			return Double.parseDouble(text);
		} else if (type == int.class) {
			return Integer.parseInt(text);
		} else if (type == boolean.class) {
			return Boolean.parseBoolean(text);
		}
		return type.isEnum() ? Enum.valueOf((Class) type, text) : text;
	}
}
