/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.text;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.glovebox.model.Records;
import org.glovebox.model.description.Labels;
import org.glovebox.model.notebook.Record;
import org.glovebox.units.Quantity;

/** Values as they are typed. */
final class ValueWriter {

	private ValueWriter() {
	}

	static String write(EObject from, EStructuralFeature feature, Object value) {
		return switch (value) {
		case Quantity quantity -> quantity.text();
		case Boolean yes -> yes ? "yes" : "no";
		case Enumerator literal -> choice((EEnum) feature.getEType(), literal);
		case Instant instant -> moment(instant);
		case Record record -> name(record);
		case EObject part -> part(from, (EReference) feature, part);
		default -> EcoreUtil.convertToString((EDataType) feature.getEType(), value);
		};
	}

	private static String choice(EEnum choices, Enumerator literal) {
		EEnumLiteral found = choices.getEEnumLiteral(literal.getValue());
		String label = Labels.choice(found).toLowerCase(Locale.ROOT);
		// a comma would end the value where it stands among others
		return label.contains(",") ? Names.words(found.getName()) : label;
	}

	private static String moment(Instant instant) {
		return instant.equals(instant.truncatedTo(ChronoUnit.MINUTES))
				? instant.toString().replace('T', ' ').replaceFirst(":00Z$", " UTC")
				: instant.toString();
	}

	private static String name(Record record) {
		return Optional.ofNullable(record.eIsProxy() ? null : record.getShortId())
				.or(() -> Records.uuid(record)).orElse("");
	}

	private static String part(EObject from, EReference feature, EObject part) {
		if (!(EcoreUtil.getRootContainer(part) instanceof Record record)) {
			return "";
		}
		List<EObject> all = References.parts(record, feature).toList();
		String title = References.title(part);
		boolean clear = !title.isEmpty() && !title.matches("[0-9]+|.*[/,].*")
				&& all.stream().filter(other -> References.title(other).equalsIgnoreCase(title)).count() == 1;
		String own = clear ? title : String.valueOf(all.indexOf(part) + 1);
		return record == EcoreUtil.getRootContainer(from) ? own : name(record) + '/' + own;
	}
}
