/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EStructuralFeature.Setting;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.text.Mention.Emptied;
import org.glovebox.core.text.Mention.Part;
import org.glovebox.core.text.Mention.Parts;
import org.glovebox.core.text.Mention.Refers;
import org.glovebox.core.text.Mention.Target;
import org.glovebox.core.text.Mention.Values;

/**
 * Writes what a text says into records. A field with several values or parts has those of the text afterwards; parts
 * that were there keep their identity, and what the text does not mention in them stays. References are set last, when
 * all that can be referred to is there.
 */
final class Drafting {

	private final References references;
	private final List<Reference> pending = new ArrayList<>();
	private final List<EObject> removed = new ArrayList<>();

	/** A reference that is set when all parts are there. */
	private record Reference(EObject from, EReference feature, List<Target> targets) {
	}

	Drafting(References references) {
		this.references = references;
	}

	void apply(EObject object, List<Mention> mentions) {
		for (Mention mention : mentions) {
			switch (mention) {
			case Emptied emptied -> empty(object, emptied.feature());
			case Values values -> values(object, values.feature(), values.values());
			case Refers refers -> pending.add(new Reference(object, refers.feature(), refers.targets()));
			case Parts parts when parts.feature().isMany() -> several(object, parts.feature(), parts.parts());
			case Parts parts -> single(object, parts.feature(), parts.parts().get(0));
			}
		}
	}

	private void empty(EObject object, EStructuralFeature feature) {
		if (TextFields.isPart(feature)) {
			Object held = object.eGet(feature);
			(held instanceof List<?> many ? many : held == null ? List.of() : List.of(held))
					.forEach(part -> removed.add((EObject) part));
		}
		object.eUnset(feature);
	}

	private static void values(EObject object, EStructuralFeature feature, List<Object> values) {
		if (!feature.isMany()) {
			object.eSet(feature, values.get(0));
		} else if (!values.equals(object.eGet(feature))) {
			object.eSet(feature, values);
		}
	}

	private void single(EObject owner, EReference feature, Part part) {
		EObject there = (EObject) owner.eGet(feature);
		EObject held = there != null && there.eClass() == part.kind() ? there : EcoreUtil.create(part.kind());
		if (held != there) {
			owner.eSet(feature, held);
			if (there != null) {
				removed.add(there);
			}
		}
		apply(held, part.mentions());
	}

	private void several(EObject owner, EReference feature, List<Part> parts) {
		@SuppressWarnings("unchecked")
		EList<EObject> held = (EList<EObject>) owner.eGet(feature);
		List<@Nullable EObject> known = new PartMatching(references).match(List.copyOf(held), parts);
		List<EObject> wanted = new ArrayList<>();
		for (int i = 0; i < parts.size(); i++) {
			EObject there = known.get(i);
			wanted.add(there == null ? EcoreUtil.create(parts.get(i).kind()) : there);
		}
		held.stream().filter(part -> !wanted.contains(part)).forEach(removed::add);
		held.retainAll(wanted);
		ECollections.setEList(held, wanted);
		for (int i = 0; i < parts.size(); i++) {
			apply(wanted.get(i), parts.get(i).mentions());
		}
	}

	/** Sets the references; those that lead nowhere are told. What referred to a part that is gone refers to nothing. */
	void connect(Collection<? extends EObject> records) {
		for (EObject gone : removed) {
			forget(gone, records);
			gone.eAllContents().forEachRemaining(part -> forget(part, records));
		}
		for (Reference reference : pending) {
			List<EObject> found = new ArrayList<>();
			for (Target target : reference.targets()) {
				Optional<EObject> object = references.find(reference.from(), reference.feature(), target);
				object.ifPresent(found::add);
			}
			if (found.size() == reference.targets().size()) {
				reference.from().eSet(reference.feature(), reference.feature().isMany() ? found : found.get(0));
			}
		}
	}

	private static void forget(EObject gone, Collection<? extends EObject> records) {
		for (Setting setting : EcoreUtil.UsageCrossReferencer.find(gone, records)) {
			if (!((EReference) setting.getEStructuralFeature()).isContainment()) {
				EcoreUtil.remove(setting, gone);
			}
		}
	}
}
