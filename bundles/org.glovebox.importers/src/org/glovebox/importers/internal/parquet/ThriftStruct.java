/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.parquet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.glovebox.importers.internal.packing.Damaged;

/**
 * A structure of Thrift by the numbers of its fields.
 *
 * @param fields whole numbers as Long, booleans, Double, byte[], List and ThriftStruct
 */
record ThriftStruct(Map<Integer, Object> fields) {

	/** A whole number; empty where the field is not there. */
	OptionalLong number(int field) {
		return fields.get(field) instanceof Long value ? OptionalLong.of(value) : OptionalLong.empty();
	}

	/** A whole number that must be there. */
	long needed(int field, String what) throws Damaged {
		return number(field).orElseThrow(() -> new Damaged("the description of the table does not state " + what));
	}

	/** A whole number that must be there and fit into 31 bits. */
	int size(int field, String what) throws Damaged {
		long value = needed(field, what);
		if (value < 0 || value > Integer.MAX_VALUE) {
			throw new Damaged("the description of the table states " + value + " as " + what);
		}
		return (int) value;
	}

	/** A truth value; {@code otherwise} where the field is not there. */
	boolean flag(int field, boolean otherwise) {
		return fields.get(field) instanceof Boolean value ? value : otherwise;
	}

	/** A text; "" where the field is not there. */
	String text(int field) {
		return fields.get(field) instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : "";
	}

	Optional<ThriftStruct> struct(int field) {
		return fields.get(field) instanceof ThriftStruct value ? Optional.of(value) : Optional.empty();
	}

	/** The structures of a list; none where the field is not there. */
	List<ThriftStruct> structs(int field) {
		return fields.get(field) instanceof List<?> list
				? list.stream().filter(ThriftStruct.class::isInstance).map(ThriftStruct.class::cast).toList()
				: List.of();
	}
}
