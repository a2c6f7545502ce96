import { useQuery } from "@tanstack/react-query";
import { useServices } from "./services.ts";

/** The bookmarklet as a `javascript:` address. */
export function useBookmarklet() {
  const { bookmarklet } = useServices();
  return useQuery({
    networkMode: "always",
    retry: false,
    staleTime: Infinity,
    queryKey: ["bookmarklet"],
    queryFn: bookmarklet,
  });
}
