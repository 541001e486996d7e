/** The plumbing of Office files, used inside this room only: checked zip files, safe XML, packages with stable bytes. */
@NullMarked
package dk.belaeg.workbook.ooxml;

import org.jspecify.annotations.NullMarked;
