/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.search;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.glovebox.ui.KindImages;
import org.glovebox.ui.internal.Pictures;
import org.glovebox.ui.internal.navigator.KindGroup;

/** Text and icon of the lines below the search box. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
final class RowLabels extends LabelProvider implements IStyledLabelProvider {

	@Override
	public StyledString getStyledText(@Nullable Object element) {
		StyledString text = new StyledString();
		switch (element) {
		case Row.Hit(var summary) -> text.append(summary.shortId()).append("  " + summary.title())
				.append("   " + KindGroup.label(summary.kind()), StyledString.QUALIFIER_STYLER);
		case Row.Offer(var proposal) -> text.append(proposal.text().strip()).append("   " + proposal.detail(),
				StyledString.QUALIFIER_STYLER);
		case Row.Trouble(var message, var before, var after) -> text.append(message)
				.append("   " + before + "\u25b8" + after, StyledString.QUALIFIER_STYLER);
		case Row.Nothing(var query) -> text.append("Nothing is found for ").append(query, StyledString.COUNTER_STYLER);
		case Row.Keep(var query) -> text.append("Keep this search\u2026", StyledString.QUALIFIER_STYLER);
		case null, default -> text.append("");
		}
		return text;
	}

	@Override
	public String getText(@Nullable Object element) {
		return getStyledText(element).getString();
	}

	@Override
	public @Nullable Image getImage(@Nullable Object element) {
		return switch (element) {
		case Row.Hit(var summary) -> KindImages.image(summary.kind());
		case Row.Trouble trouble -> Pictures.WARNING.image();
		case Row.Offer offer -> null;
		case null, default -> Pictures.SEARCH.image();
		};
	}
}
