/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glovebox.api.Message;
import org.glovebox.api.data.Table;

/**
 * What an analyzer found.
 *
 * @param quantities single numbers by name, in order
 * @param tables result tables and curves by name, in order
 * @param messages what the user should know about them
 */
public record Results(Map<String, Value> quantities, Map<String, Table> tables, List<Message> messages) {

	public Results {
		quantities = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(quantities));
		tables = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(tables));
		messages = List.copyOf(messages);
	}

	/**
	 * A number with what it rests on.
	 *
	 * @param value the number in {@code unit}; {@code NaN} where it cannot be given
	 * @param unit unit as plain text
	 * @param uncertainty standard deviation in the same unit, {@code NaN} where unknown
	 * @param explanation how it was found: convention, formula, the chain of its factors
	 */
	public record Value(double value, String unit, double uncertainty, String explanation) {
	}

	public Optional<Value> quantity(String name) {
		return Optional.ofNullable(quantities.get(name));
	}

	public Optional<Table> table(String name) {
		return Optional.ofNullable(tables.get(name));
	}

	public static Builder builder() {
		return new Builder();
	}

	/** Collects results in order. */
	public static final class Builder {
		private final Map<String, Value> quantities = new LinkedHashMap<>();
		private final Map<String, Table> tables = new LinkedHashMap<>();
		private final List<Message> messages = new ArrayList<>();

		private Builder() {
		}

		public Builder quantity(String name, double value, String unit, String explanation) {
			return quantity(name, value, unit, Double.NaN, explanation);
		}

		public Builder quantity(String name, double value, String unit, double uncertainty, String explanation) {
			quantities.put(name, new Value(value, unit, uncertainty, explanation));
			return this;
		}

		public Builder table(Table table) {
			tables.put(table.name(), table);
			return this;
		}

		public Builder message(Message message) {
			messages.add(message);
			return this;
		}

		public Results build() {
			return new Results(quantities, tables, messages);
		}
	}
}
