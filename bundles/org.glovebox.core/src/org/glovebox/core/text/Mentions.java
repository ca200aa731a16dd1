/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.glovebox.core.text.Mention.Emptied;
import org.glovebox.core.text.Mention.Part;
import org.glovebox.core.text.Mention.Parts;
import org.glovebox.core.text.Mention.Refers;
import org.glovebox.core.text.Mention.Values;
import org.glovebox.model.description.Labels;

/** What was said about one record or part so far. A field that takes several values may be named several times. */
final class Mentions {

	private final Map<EStructuralFeature, Mention> own = new LinkedHashMap<>();
	private final Map<EStructuralFeature, Mention> inline = new LinkedHashMap<>();
	private final List<TextMessage> messages;

	Mentions(List<TextMessage> messages) {
		this.messages = messages;
	}

	void add(Scope scope, Mention mention) {
		Map<EStructuralFeature, Mention> place = scope.isInline(mention.feature()) ? inline : own;
		Mention before = place.get(mention.feature());
		if (before == null) {
			place.put(mention.feature(), mention);
		} else if (mention.feature().isMany()) {
			place.put(mention.feature(), joined(before, mention));
		} else {
			messages.add(TextMessage.error(mention.place(), Labels.field(mention.feature())
					+ " is said a second time; it stands in line " + before.place().line() + " already"));
		}
	}

	/** All that was said; each inline part that is not spoken of on its own has what was said inline. */
	List<Mention> with(Scope scope, Place place) {
		List<Mention> all = new ArrayList<>(own.values());
		for (EReference part : scope.inlineParts()) {
			if (!own.containsKey(part)) {
				all.add(new Parts(part, place,
						List.of(new Part(scope.inline().orElseThrow(), place, List.copyOf(inline.values())))));
			}
		}
		return all;
	}

	boolean has(EStructuralFeature feature) {
		return own.containsKey(feature);
	}

	private static Mention joined(Mention before, Mention more) {
		if (before instanceof Values(var feature, var place, var values) && more instanceof Values m) {
			return new Values(feature, place, both(values, m.values()));
		}
		if (before instanceof Refers(var feature, var place, var targets) && more instanceof Refers m) {
			return new Refers(feature, place, both(targets, m.targets()));
		}
		if (before instanceof Parts(var feature, var place, var parts) && more instanceof Parts m) {
			return new Parts(feature, place, both(parts, m.parts()));
		}
		return more instanceof Emptied ? more : before instanceof Emptied ? more : before;
	}

	private static <T> List<T> both(List<T> first, List<T> second) {
		List<T> all = new ArrayList<>(first);
		all.addAll(second);
		return all;
	}
}
