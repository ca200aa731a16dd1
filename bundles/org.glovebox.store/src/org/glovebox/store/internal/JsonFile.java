/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;

/**
 * Small JSON objects of texts and numbers. Mapping them to classes by reflection would cost a short command a tenth of
 * its time.
 */
final class JsonFile {

	private JsonFile() {
	}

	/**
	 * Reads an object; nested values are left out.
	 *
	 * @throws MalformedJsonException where it is not a JSON object
	 */
	static Map<String, String> read(String json) throws MalformedJsonException {
		Map<String, String> result = new LinkedHashMap<>();
		try (JsonReader reader = new JsonReader(new StringReader(json))) {
			if (reader.peek() != JsonToken.BEGIN_OBJECT) {
				throw new MalformedJsonException("not an object");
			}
			reader.beginObject();
			while (reader.hasNext()) {
				String name = reader.nextName();
				if (reader.peek() == JsonToken.STRING || reader.peek() == JsonToken.NUMBER) {
					result.put(name, reader.nextString());
				} else {
					reader.skipValue();
				}
			}
			reader.endObject();
		} catch (MalformedJsonException e) {
			throw e;
		} catch (IOException e) {
			throw new MalformedJsonException("it ends early", e);
		}
		return result;
	}

	/** Writes an object, one entry a line; whole numbers without quotes. */
	static String write(Map<String, String> values) {
		StringWriter text = new StringWriter();
		try (JsonWriter writer = new JsonWriter(text)) {
			writer.setIndent("  ");
			writer.beginObject();
			for (Map.Entry<String, String> entry : values.entrySet()) {
				writer.name(entry.getKey());
				if (entry.getValue().matches("0|[1-9][0-9]{0,17}")) {
					writer.value(Long.parseLong(entry.getValue()));
				} else {
					writer.value(entry.getValue());
				}
			}
			writer.endObject();
		} catch (IOException e) {
			throw new IllegalStateException("a text in memory can be written", e);
		}
		return text.append('\n').toString();
	}
}
