/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.api.Message;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;

/**
 * Writes one JSON document. Numbers have the shortest form that reads back the same; what is no number ({@code NaN},
 * infinite) is {@code null}.
 */
public final class Json {

	private final JsonWriter writer;

	private Json(JsonWriter writer) {
		this.writer = writer;
	}

	/** Writes what a body says, and a line end. */
	public static void write(PrintStream out, java.util.function.Consumer<Json> body) {
		try {
			JsonWriter writer = new JsonWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
			writer.setFormattingStyle(FormattingStyle.PRETTY);
			writer.setSerializeNulls(true);
			writer.setHtmlSafe(false);
			body.accept(new Json(writer));
			writer.flush();
			out.println();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Something that may fail as writing does. */
	@FunctionalInterface
	private interface Writing {
		void run() throws IOException;
	}

	private Json tell(Writing writing) {
		try {
			writing.run();
			return this;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	public Json object(Runnable fields) {
		return tell(() -> {
			writer.beginObject();
			fields.run();
			writer.endObject();
		});
	}

	public Json array(Runnable elements) {
		return tell(() -> {
			writer.beginArray();
			elements.run();
			writer.endArray();
		});
	}

	public Json name(String name) {
		return tell(() -> writer.name(name));
	}

	public Json field(String name, @Nullable Object value) {
		return name(name).value(value);
	}

	/**
	 * A text, number, boolean, path, list, map or metadata, or what an optional holds; {@code null} for what is no
	 * number or is not there.
	 */
	public Json value(@Nullable Object value) {
		return tell(() -> {
			switch (value) {
			case null -> writer.nullValue();
			case Optional<?> some when some.isPresent() -> value(some.get());
			case Optional<?> none -> writer.nullValue();
			case Double d -> number(d, d.toString());
			case Float f -> number(f, f.toString());
			case Number n -> writer.value(n);
			case Boolean b -> writer.value(b);
			case Metadata m -> map(m.entries());
			case Map<?, ?> m -> map(m);
			// a path is an iterable of paths without end
			case Path p -> writer.value(p.toString());
			case Iterable<?> all -> array(() -> all.forEach(this::value));
			default -> writer.value(value.toString());
			}
		});
	}

	private void number(double value, String shortest) throws IOException {
		if (Double.isFinite(value)) {
			String text = shortest.endsWith(".0") ? shortest.substring(0, shortest.length() - 2) : shortest;
			writer.jsonValue(text);
		} else {
			writer.nullValue();
		}
	}

	private void map(Map<?, ?> map) {
		object(() -> map.forEach((key, value) -> name(key.toString()).value(value)));
	}

	/** The value of a column in a row. */
	public Json cell(Column column, int row) {
		return switch (column) {
		case Column.Numbers n when n.single() -> value((float) n.number(row));
		case Column.Numbers n -> value(n.number(row));
		case Column.Integers i -> value(i.values()[row]);
		case Column.Texts t -> value(t.text(row));
		};
	}

	/** The field "messages". */
	public Json messages(List<Message> messages) {
		return name("messages").array(() -> messages.forEach(m -> object(() -> {
			field("severity", m.severity().name().toLowerCase(Locale.ROOT)).field("text", m.text());
			m.where().ifPresent(p -> field("position", p));
			field("count", m.count());
		})));
	}

	/** The fields "columns" and "rows" of a table with all of its values. */
	public Json rows(Table table) {
		name("columns").array(() -> table.columns().forEach(c -> object(() -> field("name", c.name())
				.field("unit", c.unit()).field("type", c.type()))));
		return name("rows").array(() -> {
			for (int row = 0; row < table.rows(); row++) {
				int r = row;
				array(() -> table.columns().forEach(c -> cell(c, r)));
			}
		});
	}
}
