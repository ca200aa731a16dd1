/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.glovebox.model.description.Fields;
import org.glovebox.model.notebook.NotebookPackage;
import org.glovebox.model.notebook.Record;
import org.glovebox.units.Quantity;

/**
 * Writes records as text that reads back as the same records. What the program sets by itself (UUID, who made the record
 * and when) does not stand in it.
 */
public final class TextWriter {

	private static final String INDENT = "  ";
	private static final int WIDTH = 110;

	private final StringBuilder out = new StringBuilder();

	private TextWriter() {
	}

	/**
	 * Writes records, an empty line between them.
	 *
	 * @param records the records, each with a short id
	 */
	public static String write(List<? extends Record> records) {
		TextWriter writer = new TextWriter();
		for (Record record : records) {
			writer.out.append(writer.out.isEmpty() ? "" : "\n");
			writer.record(record);
		}
		return writer.out.toString();
	}

	private void record(Record record) {
		out.append(Kinds.word(record.eClass())).append(' ')
				.append(token(Objects.requireNonNull(record.getShortId(), "a record without a short id")));
		String title = record.getTitle();
		if (title != null) {
			out.append(' ').append(Quoting.quoted(title));
		}
		out.append('\n');
		Scope scope = Scope.of(record.eClass(), Optional.empty());
		for (EStructuralFeature feature : TextFields.of(record.eClass())) {
			if (feature != NotebookPackage.Literals.RECORD__TITLE) {
				field(scope, record, feature, 1);
			}
		}
	}

	private void field(Scope scope, EObject object, EStructuralFeature feature, int depth) {
		if (!object.eIsSet(feature)) {
			return;
		}
		if (feature instanceof EReference reference && reference.isContainment()) {
			Object held = object.eGet(reference);
			for (Object part : held instanceof List<?> many ? many : List.of(held)) {
				part(TextFields.word(scope.names(), reference), reference, (EObject) part, depth);
			}
		} else {
			line(depth, named(scope, feature, onLine(object, feature), depth));
		}
	}

	/** Writes a part on one line, or with a line for each field where it is long or has parts of its own. */
	private void part(String word, EReference feature, EObject part, int depth) {
		Shape shape = Shape.of(part);
		List<EStructuralFeature> rest = new ArrayList<>(shape.fields());
		String head = word + kind(feature, shape) + head(shape, rest);
		Optional<String> inOneLine = oneLine(shape, rest, head);
		if (inOneLine.isPresent() && inOneLine.get().length() + depth * INDENT.length() <= WIDTH) {
			line(depth, inOneLine.get());
			return;
		}
		line(depth, head);
		for (EStructuralFeature field : rest) {
			field(shape.scope(), shape.owner(field), field, depth + 1);
		}
		shape.planned().ifPresent(other -> part(shape.word(other), other, (EObject) part.eGet(other), depth + 1));
		shape.missing().forEach(other -> line(depth + 1, shape.word(other) + ' ' + PartParser.NOTHING));
	}

	private static String kind(EReference feature, Shape shape) {
		if (shape.main() != shape.part()) {
			return ' ' + Kinds.word(shape.main().eClass());
		}
		return feature.getEReferenceType().isAbstract() ? ' ' + Kinds.word(shape.part().eClass()) : "";
	}

	/** What stands first without names; what was written is taken off the fields that are left. */
	private static String head(Shape shape, List<EStructuralFeature> rest) {
		StringBuilder head = new StringBuilder();
		List<EStructuralFeature> leading = shape.scope().leading();
		for (int i = 0; i < leading.size(); i++) {
			EStructuralFeature feature = shape.orText(leading.get(i));
			EObject owner = shape.owner(feature);
			if (owner.eIsSet(feature)) {
				boolean last = i == leading.size() - 1;
				String text = last ? inLine(values(owner, feature).get(0)) : leadingToken(owner, feature);
				if (startsField(shape.scope(), text)) {
					break;
				}
				head.append(' ').append(text);
				rest.remove(feature);
			} else if (!(feature.getEType() instanceof EEnum)) {
				break;
			}
		}
		shape.scope().title().filter(title -> !leading.contains(title) && rest.contains(title)).ifPresent(title -> {
			head.append(' ').append(Quoting.quoted(values(shape.owner(title), title).get(0)));
			rest.remove(title);
		});
		return head.toString();
	}

	/** A choice or a quantity may have several words where it stands first; anything else is one word or quoted. */
	private static String leadingToken(EObject owner, EStructuralFeature feature) {
		String text = values(owner, feature).get(0);
		boolean words = feature.getEType() instanceof EEnum || Fields.isQuantity(feature);
		return words ? inLine(text) : token(text);
	}

	private static boolean startsField(Scope scope, String text) {
		return scope.names().atStart(text).isPresent();
	}

	private Optional<String> oneLine(Shape shape, List<EStructuralFeature> rest, String head) {
		if (shape.planned().isPresent() || !shape.missing().isEmpty()) {
			return Optional.empty();
		}
		List<String> pieces = new ArrayList<>(List.of(head));
		for (EStructuralFeature feature : rest) {
			EObject owner = shape.owner(feature);
			if (feature.isMany() || TextFields.isPart(feature) || values(owner, feature).get(0).contains("\n")) {
				return Optional.empty();
			}
			pieces.add(nameFor(shape.scope(), feature, inLine(values(owner, feature).get(0))));
		}
		boolean named = head.indexOf(' ') < 0 || rest.isEmpty();
		String joined = pieces.size() > 1 && named ? head + ' ' + String.join(", ", pieces.subList(1, pieces.size()))
				: String.join(", ", pieces);
		return Optional.of(joined);
	}

	private String named(Scope scope, EStructuralFeature feature, String value, int depth) {
		if (value.startsWith("\n")) {
			return TextFields.word(scope.names(), feature) + value.replace("\n", "\n" + INDENT.repeat(depth + 1))
					.replaceAll("(?m)^ +$", "");
		}
		return nameFor(scope, feature, value);
	}

	/** The name and the value; a colon stands between where the value could be taken for a part of the name. */
	private static String nameFor(Scope scope, EStructuralFeature feature, String value) {
		String word = TextFields.word(scope.names(), feature);
		boolean clear = scope.names().atStart(word + ' ' + value).filter(match -> match.named() == feature
				&& match.length() == word.length()).isPresent();
		return word + (clear ? " " : ": ") + value;
	}

	private static String onLine(EObject object, EStructuralFeature feature) {
		List<String> values = values(object, feature);
		if (feature.isMany()) {
			return values.stream().map(TextWriter::inLine).collect(Collectors.joining(", "));
		}
		String text = values.get(0);
		if (text.contains("\n") && TextFields.isLong(feature) && isBlock(text)) {
			return '\n' + text;
		}
		return needsQuotes(text) ? Quoting.quoted(text) : text;
	}

	/** Whether a text of several lines reads back the same when it is written as lines. */
	private static boolean isBlock(String text) {
		return text.stripIndent().equals(text) && text.strip().equals(text) && !text.contains("\t")
				&& !text.contains("\r") && text.lines().allMatch(line -> line.stripTrailing().equals(line));
	}

	private static boolean needsQuotes(String text) {
		return text.isEmpty() || text.startsWith("\"") || text.startsWith(":") || text.equals(PartParser.NOTHING)
				|| !text.strip().equals(text) || text.matches("(?s).*[\\n\\r\\t].*");
	}

	/** A value among others in a line. */
	private static String inLine(String text) {
		return needsQuotes(text) || text.matches(".*,(\\s.*|$)") || text.matches(".*\\s\".*") ? Quoting.quoted(text)
				: text;
	}

	/** A value of one word. */
	private static String token(String text) {
		return needsQuotes(text) || text.matches(".*\\s.*") || text.endsWith(",") ? Quoting.quoted(text) : text;
	}

	private static List<String> values(EObject object, EStructuralFeature feature) {
		Object value = object.eGet(feature);
		return (value instanceof List<?> many ? many : List.of(value)).stream()
				.map(each -> ValueWriter.write(object, feature, each)).toList();
	}

	private void line(int depth, String text) {
		out.append(INDENT.repeat(depth)).append(text).append('\n');
	}

	/**
	 * How a part is written: with the fields of its inline part among its own.
	 *
	 * @param part the part
	 * @param main the inline part that is written so; the part itself where there is none
	 * @param scope the names
	 * @param fields the fields that are set, in order
	 * @param planned an inline part that differs and is written on its own
	 * @param missing inline parts that are not there although another is
	 */
	private record Shape(EObject part, EObject main, Scope scope, List<EStructuralFeature> fields,
			Optional<EReference> planned, List<EReference> missing) {

		static Shape of(EObject part) {
			List<EReference> inline = TextFields.inline(part.eClass());
			List<EReference> there = inline.stream().filter(part::eIsSet).toList();
			// the last of them is what was done
			Optional<EReference> mainFeature = there.isEmpty() ? Optional.empty() : Optional.of(there.getLast());
			EObject main = mainFeature.map(feature -> (EObject) part.eGet(feature)).orElse(part);
			Optional<EReference> other = there.stream().filter(feature -> feature != mainFeature.get())
					.filter(feature -> !EcoreUtil.equals((EObject) part.eGet(feature), main)).findFirst();
			List<EReference> missing = there.isEmpty() ? List.of()
					: inline.stream().filter(feature -> !part.eIsSet(feature)).toList();
			Optional<EClass> inner = main == part ? Optional.empty() : Optional.of(main.eClass());
			List<EStructuralFeature> fields = new ArrayList<>();
			if (main != part) {
				fields.addAll(TextFields.of(main.eClass()).stream().filter(main::eIsSet).toList());
			}
			fields.addAll(TextFields.of(part.eClass()).stream()
					.filter(feature -> part.eIsSet(feature) && !inline.contains(feature)).toList());
			return new Shape(part, main, Scope.of(part.eClass(), inner), fields, other, missing);
		}

		String word(EStructuralFeature feature) {
			return TextFields.word(scope.names(), feature);
		}

		/** Text stands in the place of a quantity where there is none and it could not be taken for one. */
		EStructuralFeature orText(EStructuralFeature feature) {
			EStructuralFeature text = part.eClass().getEStructuralFeature("text");
			if (text == null || part.eIsSet(feature) || !part.eIsSet(text)
					|| feature.getEType().getInstanceClass() != Quantity.class) {
				return feature;
			}
			return Quantity.tryParse((String) part.eGet(text)).isEmpty() ? text : feature;
		}

		EObject owner(EStructuralFeature feature) {
			return part.eClass().getEAllStructuralFeatures().contains(feature) ? part : main;
		}
	}
}
