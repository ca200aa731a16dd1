/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.text;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.glovebox.core.text.Lines.Line;
import org.glovebox.model.check.ModelCheck;
import org.glovebox.model.description.Fields;
import org.glovebox.model.description.Labels;
import org.glovebox.units.Quantity;

/** Reads what a text says about a record or a part: a line for each field, with the model telling what may be there. */
final class PartParser {

	static final String NOTHING = "-";

	private final Lines lines;
	private final Kinds kinds;
	private final List<TextMessage> messages;
	private final ValueReader values;

	PartParser(Lines lines, Kinds kinds, List<TextMessage> messages) {
		this.lines = lines;
		this.kinds = kinds;
		this.messages = messages;
		this.values = new ValueReader(messages);
	}

	/** Reads the lines inside of a line. */
	void body(Scope scope, int indent, Mentions into) {
		int inner = lines.peekInside(indent).map(Line::indent).orElse(0);
		for (Optional<Line> line = lines.peekInside(indent); line.isPresent(); line = lines.peekInside(indent)) {
			lines.advance();
			if (line.get().indent() != inner) {
				error(line.get().content().place(), "the line is indented otherwise than those it stands with");
			}
			field(scope, line.get().content(), line.get().indent(), true, into);
		}
	}

	/** Reads one field. A line of its own may go on in the lines inside of it; a piece of a line may not. */
	void field(Scope scope, Span text, int indent, boolean ownLine, Mentions into) {
		Optional<Names.Match<EStructuralFeature>> match = scope.names().atStart(text.text());
		if (match.isEmpty()) {
			error(text.place(), Labels.kind(scope.inline().orElse(scope.kind())) + " has no field \u201c"
					+ text.until(text.wordEnd()).text().replaceFirst(":$", "") + "\u201d"
					+ scope.names().hint(text.text()));
			skipInside(indent, ownLine);
			return;
		}
		EStructuralFeature feature = match.get().named();
		Span value = text.from(match.get().length());
		if (value.text().equals(NOTHING)) {
			into.add(scope, new Mention.Emptied(feature, text.place()));
		} else if (feature instanceof EReference reference && reference.isContainment()) {
			Optional<EClass> otherwise = scope.inlineParts().contains(reference) ? scope.inline() : Optional.empty();
			part(reference, otherwise, value, indent, ownLine)
					.ifPresent(part -> into.add(scope, new Mention.Parts(reference, text.place(), List.of(part))));
		} else {
			simple(feature, text, ownLine ? multiline(feature, value, indent) : value, ownLine)
					.ifPresent(mention -> into.add(scope, mention));
			refuseInside(feature, indent, ownLine);
		}
	}

	/** A cell of a table stands for the line that begins with the head of its column. */
	void cell(Scope scope, Span line, Mentions into) {
		field(scope, line, Integer.MAX_VALUE, true, into);
	}

	private void refuseInside(EStructuralFeature feature, int indent, boolean ownLine) {
		if (ownLine) {
			lines.peekInside(indent).ifPresent(line -> error(line.content().place(),
					Labels.field(feature) + " is a single value; nothing can be indented below it"));
			skipInside(indent, true);
		}
	}

	/** The value of a field that takes longer text, with the lines inside of it. */
	private Span multiline(EStructuralFeature feature, Span value, int indent) {
		if (!TextFields.isLong(feature) || value.isQuoted()) {
			return value;
		}
		Optional<String> more = lines.text(indent);
		if (more.isEmpty()) {
			return value;
		}
		return new Span(value.place(), value.isEmpty() ? more.get() : value.text() + '\n' + more.get());
	}

	private Optional<Mention> simple(EStructuralFeature feature, Span name, Span value, boolean ownLine) {
		if (value.isEmpty()) {
			error(name.place(), Labels.field(feature) + ": its value is missing; \u201c-\u201d would empty it");
			return Optional.empty();
		}
		List<Span> pieces = feature.isMany() && ownLine ? value.split() : List.of(value);
		if (feature instanceof EReference reference) {
			return Optional.of(new Mention.Refers(reference, name.place(), pieces.stream().map(this::target).toList()));
		}
		List<Object> read = pieces.stream().flatMap(piece -> values.read(feature, piece).stream()).toList();
		return read.size() < pieces.size() ? Optional.empty()
				: Optional.of(new Mention.Values(feature, name.place(), read));
	}

	private Mention.Target target(Span typed) {
		return new Mention.Target(typed.place(), Quoting.plain(typed.text()).orElse(typed.text()));
	}

	private Optional<Mention.Part> part(EReference feature, Optional<EClass> otherwise, Span text, int indent,
			boolean ownLine) {
		EClass type = feature.getEReferenceType();
		List<EReference> inline = TextFields.inline(type);
		Optional<Names.Match<EClass>> own = type.isAbstract() ? kinds.concrete(type).atStart(text.text())
				: Optional.empty();
		Optional<Names.Match<EClass>> inner = inline.isEmpty() ? Optional.empty()
				: kinds.concrete(inline.get(0).getEReferenceType()).atStart(text.text());
		EClass kind = own.map(Names.Match::named).or(() -> otherwise).orElse(type);
		if (kind.isAbstract()) {
			error(text.place(), Labels.field(feature) + ": say which kind it is" + kinds.concrete(type).hint(text.text())
					+ (text.isEmpty() ? ": " + String.join(", ", kinds.concrete(type).all()) : ""));
			skipInside(indent, ownLine);
			return Optional.empty();
		}
		Span rest = text.from(own.or(() -> inner).map(Names.Match::length).orElse(0));
		Scope scope = Scope.of(kind, inner.map(Names.Match::named));
		Mentions mentions = new Mentions(messages);
		List<Span> pieces = rest.split();
		head(scope, pieces.get(0), mentions);
		pieces.subList(1, pieces.size()).forEach(piece -> field(scope, piece, indent, false, mentions));
		if (ownLine) {
			body(scope, indent, mentions);
		}
		return Optional.of(new Mention.Part(kind, text.place(), mentions.with(scope, text.place())));
	}

	private void skipInside(int indent, boolean ownLine) {
		if (ownLine) {
			lines.skipInside(indent);
		}
	}

	/** Reads what stands without names: the leading fields and a title in quotation marks, or else one named field. */
	void head(Scope scope, Span head, Mentions into) {
		Span rest = head;
		if (!rest.isQuoted() && startsWithField(scope, rest)) {
			field(scope, rest, 0, false, into);
			return;
		}
		List<EStructuralFeature> leading = scope.leading();
		for (int i = 0; i < leading.size() && !rest.isEmpty(); i++) {
			rest = leading(scope, leading.get(i), i == leading.size() - 1, rest, into);
		}
		Optional<EStructuralFeature> title = scope.title().filter(field -> !leading.contains(field));
		if (rest.isQuoted() && title.isPresent()) {
			int end = rest.wordEnd();
			values.read(title.get(), rest.until(end)).ifPresent(
					value -> into.add(scope, new Mention.Values(title.get(), head.place(), List.of(value))));
			rest = rest.from(end);
		}
		if (!rest.isEmpty()) {
			error(rest.place(), "\u201c" + rest.text() + "\u201d is not understood here; a field begins with its name "
					+ "after a comma" + scope.names().hint(rest.text()));
		}
	}

	/** Whether a piece begins with the name of a field; a longer choice of the first field that needs none goes before. */
	private static boolean startsWithField(Scope scope, Span text) {
		int choice = scope.leading().stream().limit(1).map(EStructuralFeature::getEType).filter(EEnum.class::isInstance)
				.flatMap(type -> ValueReader.choices((EEnum) type).atStart(text.text()).stream())
				.mapToInt(Names.Match::length).findFirst().orElse(0);
		return scope.names().atStart(text.text())
				.filter(match -> match.length() > choice && !text.from(match.length()).isEmpty()).isPresent();
	}

	/** Reads a field that stands without its name; returns what is left, which is all where it does not stand here. */
	private Span leading(Scope scope, EStructuralFeature feature, boolean last, Span text, Mentions into) {
		boolean titled = scope.title().isPresent() && scope.title().get() != feature;
		if (titled && text.isQuoted()) {
			return text;
		}
		int end = text.wordEnd();
		if (feature.getEType() instanceof EEnum choices) {
			Optional<Names.Match<Enumerator>> choice = ValueReader.choices(choices).atStart(text.text());
			if (choice.isEmpty()) {
				return text;
			}
			end = choice.get().length();
		} else if (last && !text.isQuoted()) {
			int quote = titled ? text.laterQuote() : -1;
			end = quote < 0 ? text.text().length() : quote;
		} else if (Fields.isQuantity(feature) && !text.isQuoted()) {
			end = quantityEnd(feature, text);
		}
		EStructuralFeature fitting = fitting(scope, feature, text.until(end));
		simple(fitting, text, text.until(end), false).ifPresent(mention -> into.add(scope, mention));
		return text.from(end);
	}

	/** Where a quantity ends that more follows after: with the last word with which it fits the field. */
	private static int quantityEnd(EStructuralFeature feature, Span text) {
		int longest = 0;
		int fitting = 0;
		for (int at = text.wordEnd(); at <= text.text().length(); at++) {
			boolean wordEnd = at == text.text().length() || text.text().charAt(at) == ' ';
			Optional<Quantity> quantity = wordEnd ? Quantity.tryParse(text.until(at).text()) : Optional.empty();
			longest = quantity.isPresent() ? at : longest;
			fitting = quantity.filter(read -> ModelCheck.fits(feature, read)).isPresent() ? at : fitting;
		}
		return fitting > 0 ? fitting : longest > 0 ? longest : text.wordEnd();
	}

	/** A value that may be a quantity or a text goes where it fits. */
	private static EStructuralFeature fitting(Scope scope, EStructuralFeature feature, Span value) {
		boolean quantity = feature.getEType().getInstanceClass() == Quantity.class;
		EStructuralFeature text = scope.kind().getEStructuralFeature("text");
		return quantity && text != null && Quantity.tryParse(value.text()).isEmpty() ? text : feature;
	}

	private void error(Place place, String text) {
		messages.add(TextMessage.error(place, text));
	}
}
