/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.text.Mention.Part;
import org.glovebox.core.text.Mention.Parts;
import org.glovebox.core.text.Mention.Refers;
import org.glovebox.core.text.Mention.Values;

/**
 * Finds which parts of a list a text speaks of: first those with the same title and leading fields, in their order, then
 * those at the same place, then any of the same kind.
 */
final class PartMatching {

	private final References references;

	PartMatching(References references) {
		this.references = references;
	}

	/** For each part of the text the part that is there already; null for one that is new. */
	List<@Nullable EObject> match(List<EObject> there, List<Part> parts) {
		List<@Nullable EObject> found = new ArrayList<>(Collections.nCopies(parts.size(), null));
		List<EObject> free = new ArrayList<>(there);
		assign(found, free, parts, (part, object) -> isNamed(part) && key(part).equals(key(object)));
		assign(found, free, parts, (part, object) -> parts.indexOf(part) == there.indexOf(object));
		assign(found, free, parts, (part, object) -> true);
		return found;
	}

	private static void assign(List<@Nullable EObject> found, List<EObject> free, List<Part> parts,
			BiPredicate<Part, EObject> fits) {
		for (int i = 0; i < parts.size(); i++) {
			Part part = parts.get(i);
			if (found.get(i) == null) {
				Optional<EObject> object = free.stream().filter(o -> sameKind(part, o) && fits.test(part, o)).findFirst();
				found.set(i, object.orElse(null));
				object.ifPresent(free::remove);
			}
		}
	}

	/** Parts of different kinds are never taken for each other, nor a step of one kind for a step of another. */
	private static boolean sameKind(Part part, EObject object) {
		return part.kind() == object.eClass() && inline(part).allMatch(parts -> {
			EObject inner = (EObject) object.eGet(parts.feature());
			return inner == null || inner.eClass() == parts.parts().get(0).kind();
		});
	}

	private static Stream<Parts> inline(Part part) {
		List<EReference> features = TextFields.inline(part.kind());
		return part.mentions().stream().filter(Parts.class::isInstance).map(Parts.class::cast)
				.filter(parts -> features.contains(parts.feature()));
	}

	private boolean isNamed(Part part) {
		return !key(part).replace("|", "").isEmpty();
	}

	private String key(Part part) {
		String own = naming(part.kind()).map(feature -> part.mentions().stream()
				.filter(mention -> mention.feature() == feature).findFirst().map(PartMatching::text).orElse(""))
				.collect(Collectors.joining("|"));
		return own + inline(part).findFirst().map(parts -> '|' + key(parts.parts().get(0))).orElse("");
	}

	private String key(EObject object) {
		String own = naming(object.eClass()).map(feature -> text(object, feature)).collect(Collectors.joining("|"));
		return own + TextFields.inline(object.eClass()).stream().map(object::eGet).filter(EObject.class::isInstance)
				.findFirst().map(inner -> '|' + key((EObject) inner)).orElse("");
	}

	private static Stream<EStructuralFeature> naming(EClass kind) {
		return Stream.concat(TextFields.leading(kind).stream(), TextFields.title(kind).stream()).distinct();
	}

	private static String text(Mention mention) {
		return switch (mention) {
		case Values values -> text(values.values().get(0));
		case Refers refers -> refers.targets().get(0).name().toLowerCase(Locale.ROOT);
		case Parts parts -> "";
		case Mention.Emptied emptied -> "";
		};
	}

	private String text(EObject object, EStructuralFeature feature) {
		if (!object.eIsSet(feature) || TextFields.isPart(feature)) {
			return "";
		}
		return object.eGet(feature) instanceof EObject target
				? references.name(target).toLowerCase(Locale.ROOT)
				: text(object.eGet(feature));
	}

	private static String text(Object value) {
		return value.toString();
	}
}
