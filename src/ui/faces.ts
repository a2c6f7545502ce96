import "@fontsource-variable/literata/index.css";
import "@fontsource-variable/literata/wght-italic.css";
