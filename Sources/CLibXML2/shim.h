// Debian builds libxml2 with ICU, whose headers clash with those inside Foundation. Only private
// fields of a struct that is never touched from here depend on the switch.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
