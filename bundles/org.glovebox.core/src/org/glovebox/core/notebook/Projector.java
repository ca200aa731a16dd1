/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.glovebox.core.store.Edge;
import org.glovebox.core.store.EdgeKind;
import org.glovebox.core.store.Fact;
import org.glovebox.core.store.Projection;
import org.glovebox.core.store.Sha256;
import org.glovebox.core.store.Words;
import org.glovebox.model.FieldPath;
import org.glovebox.model.ModelVersion;
import org.glovebox.model.Records;
import org.glovebox.model.Reference;
import org.glovebox.model.description.Annotations;
import org.glovebox.model.notebook.Attachment;
import org.glovebox.model.notebook.NotebookPackage;
import org.glovebox.model.notebook.Record;
import org.glovebox.units.Quantity;

/**
 * Computes what can be searched and followed from the content of a record. The result depends on nothing but the record
 * and the names of its model, so that it can be computed again for verification.
 */
final class Projector {

	/** Changes whenever the same record would be projected differently; then projections are made anew. */
	static final String VERSION = "4." + ModelVersion.CURRENT;

	/** Attributes that hold ids and sizes, which nobody searches for. */
	private static final Set<String> UNSEARCHED = Set.of("uuid", "shortId", "modelVersion", "blob", "blobs", "revision",
			"size", "mediaType");

	/** When it was typed; a search asks the revisions for that, and other times for what was done. */
	private static final String ENTERED = "createdAt";

	/** Attributes that say what the other attributes of their part are about. */
	private static final Set<String> NAMING = Set.of("title", "name", "key", "property");

	private static final double DAY_SECONDS = 86_400;

	private Projector() {
	}

	static Projection project(UUID uuid, Record record) {
		List<Fact> facts = new ArrayList<>();
		Set<Sha256> blobs = new HashSet<>();
		collect(record, facts, blobs);
		for (Iterator<EObject> parts = EcoreUtil.getAllContents(record, false); parts.hasNext();) {
			collect(parts.next(), facts, blobs);
		}
		List<Edge> edges = Records.references(record).stream().flatMap(r -> edge(uuid, r).stream()).toList();
		Optional<UUID> project = edges.stream().filter(e -> e.feature().equals("project")).map(Edge::to).findFirst();
		return new Projection(text(record.getShortId()), text(record.getTitle()), project, edges, facts, blobs);
	}

	private static String text(@org.eclipse.jdt.annotation.Nullable String text) {
		return text == null ? "" : text;
	}

	private static Optional<Edge> edge(UUID from, Reference reference) {
		EdgeKind kind = reference.role() == Reference.Role.UPSTREAM ? EdgeKind.UPSTREAM : EdgeKind.CONTEXT;
		return uuid(reference.target()).map(to -> new Edge(from, to, reference.path(), kind, reference.meaning(),
				reference.revision().flatMap(Sha256::tryParse)));
	}

	/** The UUID that a text is, in the one form in which it is stored. */
	static Optional<UUID> uuid(String text) {
		try {
			UUID uuid = UUID.fromString(text);
			return uuid.toString().equals(text) ? Optional.of(uuid) : Optional.empty();
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	private static void collect(EObject part, List<Fact> facts, Set<Sha256> blobs) {
		if (part instanceof Attachment attachment && attachment.getBlob() != null) {
			Sha256.tryParse(attachment.getBlob()).ifPresent(blobs::add);
		}
		for (EAttribute attribute : part.eClass().getEAllAttributes()) {
			if (isSearched(attribute) && part.eIsSet(attribute)) {
				Object value = part.eGet(attribute);
				String path = FieldPath.of(part, attribute);
				if (value instanceof List<?> list) {
					for (int i = 0; i < list.size(); i++) {
						fact(part, attribute, path + "[" + i + "]", list.get(i)).ifPresent(facts::add);
					}
				} else {
					fact(part, attribute, path, value).ifPresent(facts::add);
				}
			}
		}
	}

	private static boolean isSearched(EAttribute attribute) {
		return !attribute.isTransient() && !attribute.isDerived() && !UNSEARCHED.contains(attribute.getName());
	}

	private static Optional<Fact> fact(EObject part, EAttribute attribute, String path, Object value) {
		String name = String.join(" ", Words.of(name(part) + ' ' + property(part) + ' ' + Identifiers.words(attribute.getName())
				+ ' ' + words(attribute)));
		return switch (value) {
		case Quantity q -> Optional.of(new Fact(path, name, q.text(), q.dimension().name(), q.canonicalLower(),
				q.canonicalUpper()));
		case Instant t when !attribute.getName().equals(ENTERED) -> Optional.of(new Fact(path, name, t.toString(), Fact.DATE,
				t.getEpochSecond(), t.getEpochSecond()));
		case LocalDate d -> Optional.of(new Fact(path, name, d.toString(), Fact.DATE,
				d.toEpochDay() * DAY_SECONDS, (d.toEpochDay() + 1.0) * DAY_SECONDS - 1));
		case Boolean b -> b ? Optional.of(Fact.text(path, name, Identifiers.words(attribute.getName())))
				: Optional.empty();
		case Enumerator e -> Optional.of(Fact.text(path, name, Identifiers.words(e.getLiteral())));
		default -> Optional.of(value.toString()).filter(t -> !t.isBlank()).map(t -> Fact.text(path, name, t));
		};
	}

	/** What the value of a record such as a claim is of; its conditions are not of that property. */
	private static String property(EObject part) {
		EStructuralFeature property = part instanceof Record ? part.eClass().getEStructuralFeature("property") : null;
		return property != null && part.eGet(property) instanceof String id ? Identifiers.words(id) : "";
	}

	/** What a part is, in words, outermost first: kind of the record, then field, kind and title of every part. */
	private static String name(EObject part) {
		EObject container = part.eContainer();
		StringBuilder name = new StringBuilder();
		if (container != null) {
			name.append(name(container)).append(' ').append(Identifiers.words(part.eContainingFeature().getName()))
					.append(' ');
		}
		name.append(Identifiers.words(part.eClass().getName())).append(' ').append(words(part.eClass()));
		if (container != null) {
			naming(part).forEach(n -> name.append(' ').append(n));
		}
		return name.toString();
	}

	/** Further words of the model for a class or field, in the order in which they stand there. */
	private static String words(EModelElement element) {
		return Annotations.detail(element, "words").orElse("");
	}

	private static Collection<String> naming(EObject part) {
		List<String> result = new ArrayList<>();
		for (EStructuralFeature feature : part.eClass().getEAllAttributes()) {
			if (NAMING.contains(feature.getName()) && !NotebookPackage.Literals.RECORD.isInstance(part)
					&& part.eGet(feature) instanceof String text) {
				result.add(Identifiers.words(text));
			}
		}
		return result;
	}
}
