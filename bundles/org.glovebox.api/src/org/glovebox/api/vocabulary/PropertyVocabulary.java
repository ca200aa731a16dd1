/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.glovebox.units.Unit;

/**
 * The properties that are known, found by id, label or synonym. A file of properties is UTF-8 text, one property a line,
 * with seven columns separated by tabs: id, label, symbol, units separated by bars, synonyms separated by semicolons,
 * IRI, description. Lines that begin with # and empty lines do not count.
 */
public final class PropertyVocabulary {

	private static final int COLUMNS = 7;
	private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");
	private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

	private final Map<String, Property> byId;
	private final Map<String, Property> byName;

	private PropertyVocabulary(Map<String, Property> byId) {
		this.byId = byId;
		this.byName = names(byId.values());
	}

	private static Map<String, Property> names(Collection<Property> properties) {
		Map<String, Property> names = new LinkedHashMap<>();
		properties.forEach(p -> names.putIfAbsent(normal(p.id()), p));
		properties.forEach(p -> names.putIfAbsent(normal(p.label()), p));
		properties.forEach(p -> p.synonyms().forEach(synonym -> names.putIfAbsent(normal(synonym), p)));
		return names;
	}

	private static String normal(String name) {
		String words = CAMEL.matcher(name.strip()).replaceAll(" ");
		return NO_WORD.matcher(words).replaceAll("_").toLowerCase(Locale.ROOT);
	}

	/** A vocabulary of these properties; of two with the same id the first one counts. */
	public static PropertyVocabulary of(Collection<Property> properties) {
		Map<String, Property> byId = new LinkedHashMap<>();
		properties.forEach(p -> byId.putIfAbsent(p.id(), p));
		return new PropertyVocabulary(byId);
	}

	/** The properties that come with the program; {@code docs/reference/properties.md} lists them. */
	public static PropertyVocabulary builtIn() {
		try (InputStream in = PropertyVocabulary.class.getResourceAsStream("properties.tsv")) {
			return of(read(in));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * Reads a file of properties.
	 *
	 * @param in the file; it is not closed
	 * @throws IOException where a line is not a property; the message names line and reason
	 */
	public static List<Property> read(InputStream in) throws IOException {
		return TabbedText.read(in, COLUMNS, PropertyVocabulary::property);
	}

	private static Property property(List<String> cells) throws IOException {
		if (!ID.matcher(cells.get(0)).matches()) {
			throw new IOException("\u201c" + cells.get(0) + "\u201d is not an id of lower-case words with underscores");
		}
		if (cells.get(1).isEmpty() || cells.get(6).isEmpty()) {
			throw new IOException(cells.get(0) + " has no label or no description");
		}
		return new Property(cells.get(0), cells.get(1), cells.get(2), units(cells.get(3)), list(cells.get(4), ";"),
				iri(cells.get(5)), cells.get(6));
	}

	private static List<String> units(String text) throws IOException {
		List<String> units = list(text, "\\|");
		for (String unit : units) {
			if (!unit.equals("1") && Unit.tryParse(unit).isEmpty()) {
				throw new IOException("\u201c" + unit + "\u201d is not a unit");
			}
		}
		if (units.isEmpty()) {
			throw new IOException("the unit is missing; a plain number has the unit 1");
		}
		return units;
	}

	private static List<String> list(String text, String separator) {
		return Stream.of(text.split(separator)).map(String::strip).filter(s -> !s.isEmpty()).toList();
	}

	private static Optional<URI> iri(String text) throws IOException {
		try {
			return text.isEmpty() ? Optional.empty() : Optional.of(new URI(text));
		} catch (URISyntaxException e) {
			throw new IOException("\u201c" + text + "\u201d is not an IRI", e);
		}
	}

	/** All properties in their order. */
	public List<Property> properties() {
		return List.copyOf(byId.values());
	}

	/**
	 * Finds a property by its id.
	 *
	 * @param id the id as written in a record
	 */
	public Optional<Property> find(String id) {
		return Optional.ofNullable(byId.get(id));
	}

	/**
	 * Finds the property that is meant by a name: its id, also in camel case, its label or a synonym; case, spaces and
	 * hyphens do not count.
	 *
	 * @param name such as "Ionic conductivity", "ionicConductivity" or "CCD"
	 */
	public Optional<Property> named(String name) {
		return find(name).or(() -> Optional.ofNullable(byName.get(normal(name))));
	}

	/**
	 * Finds the properties that may be meant by the beginning of a name: those in whose id, label, symbol or synonyms all
	 * typed words occur. First come those whose label or id begins so, then those in which words do.
	 *
	 * @param typed such as "first disch" or "first_discharge"; all properties for ""
	 */
	public List<Property> matching(String typed) {
		String name = normal(typed).replaceAll("^_|_$", "");
		List<String> words = Stream.of(name.split("_")).filter(w -> !w.isEmpty()).toList();
		return properties().stream().filter(p -> words.stream().allMatch(words(p)::contains))
				.sorted(Comparator.comparingInt(p -> rank(p, name, words))).toList();
	}

	/** All names of a property, with a line before each word. */
	private static String words(Property property) {
		return Stream.concat(Stream.of(property.id(), property.label(), property.symbol()), property.synonyms().stream())
				.map(name -> '_' + normal(name)).collect(Collectors.joining(" "));
	}

	private static int rank(Property property, String name, List<String> words) {
		if (normal(property.label()).equals(name) || property.id().equals(name)) {
			return -1;
		}
		if (normal(property.label()).startsWith(name) || property.id().startsWith(name)) {
			return 0;
		}
		String all = words(property);
		return words.stream().allMatch(word -> all.contains('_' + word)) ? 1 : 2;
	}

	/** This vocabulary and further properties; ids and names of this one come first. */
	public PropertyVocabulary with(Collection<Property> more) {
		return of(Stream.concat(byId.values().stream(), more.stream()).toList());
	}
}
