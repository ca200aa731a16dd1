/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model.description;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * What the model says about its own fields, beside their types: the details of the annotation with this
 * {@link #SOURCE}. Plug-ins annotate their own packages in the same way.
 *
 * <table>
 * <caption>Details</caption>
 * <tr><th>key</th><th>on</th><th>meaning</th></tr>
 * <tr><td>label</td><td>classes, fields, literals</td><td>the name on a form</td></tr>
 * <tr><td>icon</td><td>classes</td><td>the name of the icon</td></tr>
 * <tr><td>unit</td><td>quantities</td><td>usual unit; several dimensions are separated by a bar; none: any</td></tr>
 * <tr><td>hint</td><td>fields</td><td>an example of what to type</td></tr>
 * <tr><td>group, order</td><td>fields</td><td>heading on a form, place among the fields</td></tr>
 * <tr><td>summary</td><td>fields</td><td>"true": shown when a part is told in one line</td></tr>
 * <tr><td>readonly, hidden, multiline</td><td>fields</td><td>"true": set by program, not on forms, long</td></tr>
 * <tr><td>words</td><td>classes, fields</td><td>further words under which the field is found</td></tr>
 * <tr><td>idPrefix</td><td>classes</td><td>the letters that short ids of a kind of record begin with</td></tr>
 * <tr><td>formula</td><td>texts</td><td>"true": a chemical formula or a composite</td></tr>
 * <tr><td>vocabulary</td><td>fields</td><td>the vocabulary the text is an id of, such as property</td></tr>
 * <tr><td>edge</td><td>references</td><td>"input" if the target is upstream, otherwise "context"</td></tr>
 * <tr><td>meaning</td><td>references</td><td>the edge in words, towards the target</td></tr>
 * <tr><td>pin</td><td>references</td><td>the sibling field that holds the revision of the target</td></tr>
 * <tr><td>leading</td><td>classes</td><td>the fields, separated by spaces, that may stand first and without their names
 * where a part is written as a line of text</td></tr>
 * <tr><td>inline</td><td>references to parts</td><td>"true": in text the fields of the part stand among those of its
 * owner</td></tr>
 * </table>
 */
public final class Annotations {

	/** The source of the annotation. */
	public static final String SOURCE = "https://glovebox.org/model/ui";

	private Annotations() {
	}

	/**
	 * Returns a detail.
	 *
	 * @param element a class, field or literal
	 * @param key the key
	 * @return the value, or empty if the model does not say
	 */
	public static Optional<String> detail(EModelElement element, String key) {
		return Optional.ofNullable(EcoreUtil.getAnnotation(element, SOURCE, key));
	}

	/**
	 * Tells whether a detail is "true".
	 *
	 * @param element a class, field or literal
	 * @param key the key
	 * @return false unless the model says true
	 */
	public static boolean flag(EModelElement element, String key) {
		return detail(element, key).filter("true"::equals).isPresent();
	}

	/**
	 * Returns the usual units of a quantity, the most usual first, each of another dimension or scale.
	 *
	 * @param feature the field
	 * @return the units as text, "1" for a plain number; empty if any dimension is right
	 */
	public static List<String> units(EStructuralFeature feature) {
		return detail(feature, "unit").map(units -> List.of(units.split("\\|"))).orElse(List.of());
	}

	/**
	 * Returns the fields that may stand first and without their names where a part is written as a line of text.
	 *
	 * @param kind the class of the part; what is said of a class holds for those below it that say nothing
	 * @return the fields in order; empty if each is named
	 */
	public static List<EStructuralFeature> leading(EClass kind) {
		Stream<EClass> lineage = Stream.concat(Stream.of(kind), kind.getEAllSuperTypes().reversed().stream());
		return lineage.flatMap(each -> detail(each, "leading").stream()).findFirst().stream()
				.flatMap(names -> Stream.of(names.split(" "))).map(kind::getEStructuralFeature).toList();
	}

	/**
	 * Tells whether the fields of a part stand among those of its owner where both are written as text.
	 *
	 * @param reference a reference to a part
	 * @return false unless the model says true
	 */
	public static boolean isInline(EReference reference) {
		return flag(reference, "inline");
	}

	/**
	 * Tells whether the target of a reference lies upstream of the record that refers to it.
	 *
	 * @param reference the reference
	 * @return true for materials, subjects and inputs
	 */
	public static boolean isUpstream(EReference reference) {
		return detail(reference, "edge").filter("input"::equals).isPresent();
	}

	/**
	 * Returns a reference in words, read from the record that refers to its target.
	 *
	 * @param reference the reference
	 * @return such as "made of"; the label of the field where the model does not say
	 */
	public static String meaning(EReference reference) {
		return detail(reference, "meaning").orElseGet(() -> Labels.field(reference));
	}

	/**
	 * Returns the name of the field that holds the revision to which a reference is pinned.
	 *
	 * @param reference the reference
	 * @return the name of a field of the same class, or empty if the reference is not pinned
	 */
	public static Optional<String> pinnedBy(EReference reference) {
		return detail(reference, "pin");
	}
}
